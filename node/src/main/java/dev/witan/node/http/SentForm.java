package dev.witan.node.http;

import dev.witan.envelope.Envelope;
import dev.witan.kernel.Limits;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A form on its way: an envelope, then contents. Netty's decoder takes it apart, asked here and not
 * through Vert.x, which ends the connection without an answer where the decoder cannot go on.
 */
final class SentForm {
  /** What a form may need around the envelope and the contents. */
  private static final int AROUND_BYTES = 16 * 1024;

  private static final long BYTES_MAX =
      Envelope.BYTES_MAX
          + Limits.POST_BODY_BYTES_MAX
          + Limits.ATTACHMENTS_MAX * Limits.ATTACHMENT_BYTES_MAX
          + AROUND_BYTES;

  /** The envelope, the body and the attachments. */
  private static final int PARTS_MAX = 2 + Limits.ATTACHMENTS_MAX;

  private static final String ORDER = "a form has one file part envelope, then file parts content";

  private final SentCommand.Arrival<SentCommand> arrival;
  private final HttpPostMultipartRequestDecoder decoder;
  private final List<byte[]> parts = new ArrayList<>();

  private SentForm(
      SentCommand.Arrival<SentCommand> arrival, HttpPostMultipartRequestDecoder decoder) {
    this.arrival = arrival;
    this.decoder = decoder;
  }

  /** Reads a form; fails with {@link Refused} when it is too large or of no use. */
  static Future<SentCommand> read(HttpServerRequest request) {
    SentCommand.Arrival<SentCommand> arrival = new SentCommand.Arrival<>(request, BYTES_MAX);
    try {
      SentForm form = new SentForm(arrival, decoder(request));
      request.handler(form::take);
      request.endHandler(end -> form.finish());
      return arrival.future().onComplete(done -> form.decoder.destroy());
    } catch (RuntimeException e) { // There is no boundary, or none that can be one.
      arrival.refuse(ApiProblem.REQUEST_MALFORMED, "this form cannot be read");
      return arrival.future();
    }
  }

  private static HttpPostMultipartRequestDecoder decoder(HttpServerRequest request) {
    HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    head.headers()
        .set(HttpHeaderNames.CONTENT_TYPE, request.getHeader(HttpHeaderNames.CONTENT_TYPE));
    return new HttpPostMultipartRequestDecoder(
        new DefaultHttpDataFactory(false), head, StandardCharsets.UTF_8, -1, AROUND_BYTES);
  }

  private void take(Buffer some) {
    if (arrival.hasRoom(some.length())) {
      decode(new DefaultHttpContent(Unpooled.wrappedBuffer(some.getBytes())));
    }
  }

  private void finish() {
    decode(LastHttpContent.EMPTY_LAST_CONTENT);
    if (arrival.future().isComplete()) {
      return;
    }
    if (parts.isEmpty() || decoder.currentPartialHttpData() != null) {
      arrival.refuse(ApiProblem.REQUEST_MALFORMED, ORDER);
      return;
    }
    arrival.done(new SentCommand(parts.get(0), List.copyOf(parts.subList(1, parts.size()))));
  }

  /** Whatever the decoder throws, the form is to blame. */
  private void decode(HttpContent some) {
    if (arrival.future().isComplete()) {
      return; // It was refused, and the decoder is gone.
    }
    try {
      decoder.offer(some);
      while (!arrival.future().isComplete() && decoder.hasNext()) {
        add(decoder.next());
      }
    } catch (HttpPostRequestDecoder.EndOfDataDecoderException e) {
      return; // So it says that all parts have been taken.
    } catch (IOException | RuntimeException e) {
      arrival.refuse(ApiProblem.REQUEST_MALFORMED, "this form cannot be read");
    }
  }

  private void add(InterfaceHttpData part) throws IOException {
    String expected = parts.isEmpty() ? "envelope" : "content";
    boolean isExpected =
        parts.size() < PARTS_MAX && part instanceof FileUpload && part.getName().equals(expected);
    try {
      if (isExpected) {
        parts.add(((FileUpload) part).get());
      }
    } finally {
      part.release();
    }
    if (!isExpected) {
      arrival.refuse(ApiProblem.REQUEST_MALFORMED, ORDER);
    }
  }
}
