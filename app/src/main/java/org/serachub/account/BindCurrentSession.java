package org.serachub.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands controllers the session as an argument. */
@Singleton
final class BindCurrentSession implements TypedRequestArgumentBinder<CurrentSession> {
  @Override
  public Argument<CurrentSession> argumentType() {
    return Argument.of(CurrentSession.class);
  }

  @Override
  public BindingResult<CurrentSession> bind(
      ArgumentConversionContext<CurrentSession> context, HttpRequest<?> source) {
    return () -> Optional.of(CurrentSession.of(source));
  }
}
