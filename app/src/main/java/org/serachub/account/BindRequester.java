package org.serachub.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.serachub.request.Requester;

/** Hands controllers the signed-in person as an argument, or an empty one where it is optional. */
@Singleton
final class BindRequester implements TypedRequestArgumentBinder<Requester> {
  @Override
  public Argument<Requester> argumentType() {
    return Argument.of(Requester.class);
  }

  @Override
  public BindingResult<Requester> bind(
      ArgumentConversionContext<Requester> context, HttpRequest<?> source) {
    Optional<Requester> requester = CurrentSession.of(source).requester();
    return () -> requester;
  }
}
