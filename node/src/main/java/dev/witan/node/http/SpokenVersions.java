package dev.witan.node.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Marks a request of a version that is not spoken here as one that cannot be understood. Vert.x
 * would say 501 without a word, and what a client does wrong is no failure of the server.
 */
final class SpokenVersions extends ChannelInboundHandlerAdapter {
  /** Looks at what comes on this connection. Vert.x has no public way to its channel. */
  static void watch(HttpConnection connection) {
    if (connection instanceof ConnectionBase base) {
      ChannelHandlerContext reader = base.channelHandlerContext();
      reader.pipeline().addBefore(reader.name(), null, new SpokenVersions());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request
        && !request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && !request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
      request.setDecoderResult(
          DecoderResult.failure(
              new IllegalArgumentException("version " + request.protocolVersion())));
    }
    context.fireChannelRead(message);
  }
}
