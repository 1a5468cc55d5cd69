package org.serachub.web.delivery;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.netty.channel.Channel;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.serachub.disclosure.Deliveries;
import org.serachub.web.RequestIds;
import org.serachub.web.filter.FilterOrder;

/**
 * Follows answers from the request to the connection. An answer in which something was disclosed
 * goes to the connection under a name, which is taken off again before it is sent.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.GUARD - 2)
final class FollowAnswers {
  /** Stands on an answer between this filter and the connection; never sent. */
  static final String NAME = "serac-answer";

  private static final String ATTRIBUTE = "org.serachub.answer";
  private static final int FAULT = 500;

  private final Deliveries deliveries;
  private final RequestIds requests;
  private final ExecutorService executor;
  private final Map<String, Answer> underWay = new ConcurrentHashMap<>();

  FollowAnswers(
      Deliveries deliveries,
      RequestIds requests,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.deliveries = deliveries;
    this.requests = requests;
    this.executor = executor;
  }

  @RequestFilter
  void begin(HttpRequest<?> request) {
    channel(request)
        .ifPresent(
            channel ->
                request.setAttribute(
                    ATTRIBUTE, Answer.begin(requests.of(request), channel, deliveries, executor)));
  }

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(ATTRIBUTE, Answer.class)
        .ifPresent(answer -> end(request, response, answer));
  }

  private void end(HttpRequest<?> request, MutableHttpResponse<?> response, Answer answer) {
    var id = requests.of(request);
    if (!deliveries.discloses(id)) {
      answer.delivered();
    } else if (response.code() >= FAULT) {
      answer.lost();
    } else {
      var name = id.toString();
      underWay.put(name, answer);
      response.header(NAME, name);
      answer.sending(() -> underWay.remove(name));
    }
  }

  /** The answer of that name, which is on its way from now on. */
  @Nullable Answer take(String name) {
    return underWay.remove(name);
  }

  private static Optional<Channel> channel(HttpRequest<?> request) {
    return switch (request) {
      case NettyHttpRequest<?> netty -> Optional.of(netty.getChannelHandlerContext().channel());
      case HttpRequestWrapper<?> wrapper -> channel(wrapper.getDelegate());
      default -> Optional.empty();
    };
  }
}
