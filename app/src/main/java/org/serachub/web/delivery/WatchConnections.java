package org.serachub.web.delivery;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Learns at each connection when an answer has been handed to the network. */
@Singleton
final class WatchConnections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final BeanProvider<FollowAnswers> followAnswers;

  WatchConnections(BeanProvider<FollowAnswers> followAnswers) {
    this.followAnswers = followAnswers;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new EachConnection(null));
    return event.getBean();
  }

  private final class EachConnection implements NettyServerCustomizer {
    private final @Nullable Channel channel;

    EachConnection(@Nullable Channel channel) {
      this.channel = channel;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
      return new EachConnection(opened);
    }

    // Nearest to the network of all that see messages rather than bytes: its promises are kept
    // once the last byte has been taken by the operating system.
    @Override
    public void onStreamPipelineBuilt() {
      if (channel != null) {
        channel
            .pipeline()
            .addAfter(
                ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "serac-delivery", new Watch());
      }
    }
  }

  private final class Watch extends ChannelOutboundHandlerAdapter {
    private @Nullable Answer answer;

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      if (message instanceof HttpResponse response) {
        answer = named(response);
      }
      var followed = answer;
      if (followed == null || !(message instanceof LastHttpContent)) {
        context.write(message, promise);
        return;
      }
      answer = null;
      context
          .write(message, promise.unvoid())
          .addListener(
              written -> {
                if (written.isSuccess()) {
                  followed.delivered();
                } else {
                  followed.lost();
                }
              });
    }

    private @Nullable Answer named(HttpResponse response) {
      var name = response.headers().get(FollowAnswers.NAME);
      response.headers().remove(FollowAnswers.NAME);
      return name == null ? null : followAnswers.get().take(name);
    }
  }
}
