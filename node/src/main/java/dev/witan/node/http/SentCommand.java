package dev.witan.node.http;

import dev.witan.envelope.Envelope;
import dev.witan.kernel.Limits;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came to the door: an envelope, and the contents beside it.
 *
 * @param envelope bytes that nobody has looked at
 * @param contents in the order in which they came
 */
record SentCommand(byte[] envelope, List<byte[]> contents) {
  /** What a form may need around the envelope and the contents. */
  private static final int FORM_BYTES = 16 * 1024;

  private static final long FORM_BYTES_MAX =
      Envelope.BYTES_MAX
          + Limits.POST_BODY_BYTES_MAX
          + Limits.ATTACHMENTS_MAX * Limits.ATTACHMENT_BYTES_MAX
          + FORM_BYTES;

  /** The envelope, the body and the attachments. */
  private static final int PARTS_MAX = 2 + Limits.ATTACHMENTS_MAX;

  /** Reads a request; fails with {@link Refused} when it is too large or of no use. */
  static Future<SentCommand> read(HttpServerRequest request) {
    String type = mediaType(request);
    if (type.equals("multipart/form-data")) {
      return new Form(request).read();
    }
    if (type.equals("application/vnd.witan.command+json") || type.equals("application/json")) {
      return bytes(request, Envelope.BYTES_MAX)
          .map(bytes -> new SentCommand(bytes.getBytes(), List.of()));
    }
    return Future.failedFuture(new Refused(ApiProblem.MEDIA_TYPE_UNSUPPORTED, ""));
  }

  /** The envelope, if it is one; nobody has looked at its signature. */
  Optional<Envelope> parsed() {
    return Optional.ofNullable(Envelope.parse(envelope).value());
  }

  /** Reads a body of at most so many bytes. */
  static Future<Buffer> bytes(HttpServerRequest request, long most) {
    Arrival<Buffer> arrival = new Arrival<>(request, most);
    Buffer bytes = Buffer.buffer();
    request.handler(
        part -> {
          if (arrival.hasRoom(part.length())) {
            bytes.appendBuffer(part);
          }
        });
    request.endHandler(end -> arrival.done(bytes));
    return arrival.future();
  }

  static String mediaType(HttpServerRequest request) {
    String header = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** A body on its way, with a bound for its length. */
  private static final class Arrival<T> {
    private final Promise<T> promise = Promise.promise();
    private final long most;
    private long length;

    Arrival(HttpServerRequest request, long most) {
      this.most = most;
      request.exceptionHandler(
          failure -> refuse(ApiProblem.REQUEST_MALFORMED, "the body cannot be read"));
    }

    /** Whether so many bytes more are welcome; what comes after the bound is thrown away. */
    boolean hasRoom(int bytes) {
      length += bytes;
      if (length > most) {
        refuse(ApiProblem.REQUEST_TOO_LARGE, "more than " + most + " bytes");
      }
      return length <= most;
    }

    void refuse(ApiProblem problem, String detail) {
      promise.tryFail(new Refused(problem, detail));
    }

    void done(T value) {
      promise.tryComplete(value);
    }

    Future<T> future() {
      return promise.future();
    }
  }

  /** A form: its parts are files, so that none is held twice. */
  private static final class Form {
    private final HttpServerRequest request;
    private final Arrival<SentCommand> arrival;
    private final List<byte[]> contents = new ArrayList<>();
    private byte[] envelope;
    private int parts;

    Form(HttpServerRequest request) {
      this.request = request;
      this.arrival = new Arrival<>(request, FORM_BYTES_MAX);
    }

    Future<SentCommand> read() {
      try {
        request.setExpectMultipart(true);
        request.uploadHandler(this::take);
        request.endHandler(end -> finish());
      } catch (RuntimeException e) {
        arrival.refuse(ApiProblem.REQUEST_MALFORMED, "this form cannot be read");
      }
      return arrival.future();
    }

    private void take(HttpServerFileUpload part) {
      boolean isEnvelope = part.name().equals("envelope") && parts == 0;
      if (++parts > PARTS_MAX || !isEnvelope && !part.name().equals("content")) {
        arrival.refuse(
            ApiProblem.REQUEST_MALFORMED, "a form has one part envelope, then parts content");
        return;
      }
      Buffer bytes = Buffer.buffer();
      part.handler(
          some -> {
            if (arrival.hasRoom(some.length())) {
              bytes.appendBuffer(some);
            }
          });
      part.endHandler(
          end -> {
            if (isEnvelope) {
              envelope = bytes.getBytes();
            } else {
              contents.add(bytes.getBytes());
            }
          });
    }

    private void finish() {
      if (envelope == null || !request.formAttributes().isEmpty()) {
        arrival.refuse(
            ApiProblem.REQUEST_MALFORMED,
            "a form has one file part envelope, then file parts content");
        return;
      }
      arrival.done(new SentCommand(envelope, List.copyOf(contents)));
    }
  }
}
