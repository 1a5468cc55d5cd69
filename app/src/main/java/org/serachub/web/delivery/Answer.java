package org.serachub.web.delivery;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.serachub.disclosure.Deliveries;
import org.serachub.request.RequestId;

/**
 * The answer to one request on its connection. It is lost if the connection closes before all of it
 * has been written; the trail is never written on the thread that serves the connection.
 */
final class Answer implements ChannelFutureListener {
  private final RequestId id;
  private final Channel channel;
  private final Deliveries deliveries;
  private final Executor executor;
  private volatile @Nullable Runnable forget;

  private Answer(RequestId id, Channel channel, Deliveries deliveries, Executor executor) {
    this.id = id;
    this.channel = channel;
    this.deliveries = deliveries;
    this.executor = executor;
  }

  /** Follows it from the moment the request is read. */
  static Answer begin(RequestId id, Channel channel, Deliveries deliveries, Executor executor) {
    var answer = new Answer(id, channel, deliveries, executor);
    deliveries.follow(id);
    channel.closeFuture().addListener(answer);
    return answer;
  }

  /**
   * It is about to be written.
   *
   * @param forget what to do once it is lost, so that nobody waits for it
   */
  void sending(Runnable forget) {
    this.forget = forget;
    if (!channel.isActive()) {
      lost();
    }
  }

  /** The connection has closed: what is disclosed even now will not arrive. */
  @Override
  public void operationComplete(ChannelFuture closed) {
    if (forget != null) {
      lost();
    } else {
      executor.execute(() -> deliveries.lost(id));
    }
  }

  /** All of it has been handed to the network, or there was nothing in it to follow. */
  void delivered() {
    channel.closeFuture().removeListener(this);
    deliveries.delivered(id);
  }

  /** The connection has closed, something else is sent in its place, or writing it failed. */
  void lost() {
    channel.closeFuture().removeListener(this);
    var waiting = forget;
    if (waiting != null) {
      waiting.run();
    }
    executor.execute(
        () -> {
          deliveries.lost(id);
          deliveries.delivered(id);
        });
  }
}
