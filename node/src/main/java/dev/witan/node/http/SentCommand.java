package dev.witan.node.http;

import dev.witan.envelope.Envelope;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
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
  /** Reads a request; fails with {@link Refused} when it is too large or of no use. */
  static Future<SentCommand> read(HttpServerRequest request) {
    String type = mediaType(request);
    if (type.equals("multipart/form-data")) {
      return SentForm.read(request);
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
  static final class Arrival<T> {
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
}
