package dev.witan.cli.client.http;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A node that answers over HTTP. It follows no redirects: an answer is from whom it was asked. */
public final class NodeLink {
  /** The longest answer that is read where nothing else is said. */
  public static final int ANSWER_BYTES_MAX = 16 * 1024 * 1024;

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final long ANSWER_SECONDS = 60;
  private static final int TOO_MANY = 429;
  private static final int WAITS = 3;
  private static final long WAIT_SECONDS_MAX = 60;

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_WITHIN)
          .build();

  private NodeLink(String base) {
    this.base = base;
  }

  /**
   * The node at this address, which may have a path; nothing is asked yet.
   *
   * @throws CommandFailure with {@link Exit#USAGE} when this is no address of HTTP
   */
  public static NodeLink to(String url) throws CommandFailure {
    if (isAddress(url)) {
      try {
        URI uri = URI.create(url);
        if (uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
          return new NodeLink(url.replaceFirst("/+$", ""));
        }
      } catch (IllegalArgumentException e) {
        // Said below.
      }
    }
    throw new CommandFailure(
        Exit.USAGE, "usage", url + ": a node is named as http://HOST:PORT or https://HOST");
  }

  /** The address, without a slash at its end. */
  public String address() {
    return base;
  }

  /** Whether this begins as an address of HTTP does. */
  public static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  /** The text as a part of a path or of a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The good answer to a read. */
  public NodeAnswer get(String path) throws CommandFailure, ServerProblem {
    return get(path, ANSWER_BYTES_MAX).good();
  }

  /**
   * The answer to a read, good or not, of at most so many bytes. Whoever has asked too often waits
   * as long as the node says, because a copy of a large journal asks often.
   */
  public NodeAnswer get(String path, int most) throws CommandFailure {
    HttpRequest request = request(path).GET().build();
    try {
      HttpResponse<byte[]> response = exchange(request, most);
      for (int wait = 0; response.statusCode() == TOO_MANY && wait < WAITS; wait++) {
        TimeUnit.SECONDS.sleep(retryAfter(response));
        response = exchange(request, most);
      }
      return new NodeAnswer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(new IOException("interrupted"));
    }
  }

  private static long retryAfter(HttpResponse<byte[]> response) {
    String seconds = response.headers().firstValue("Retry-After").orElse("");
    return seconds.matches("[0-9]{1,2}") ? Math.min(Long.parseLong(seconds), WAIT_SECONDS_MAX) : 1;
  }

  /**
   * The answer to bytes of this media type, good or not.
   *
   * @param setup the word with which a body is founded, if it is needed
   * @throws IOException when the node did not answer, whatever it did
   */
  public NodeAnswer post(String path, String type, byte[] body, Optional<String> setup)
      throws CommandFailure, IOException {
    HttpRequest.Builder request = request(path).header("Content-Type", type);
    try {
      setup.ifPresent(word -> request.header("Witan-Setup", word));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Exit.USAGE, "usage", "this is no word of a setup link");
    }
    HttpResponse<byte[]> response =
        exchange(request.POST(BodyPublishers.ofByteArray(body)).build(), ANSWER_BYTES_MAX);
    return new NodeAnswer(response.statusCode(), response.body());
  }

  /**
   * A stream without an end, which the caller closes.
   *
   * @throws IOException when the node does not answer
   */
  public InputStream follow(String path) throws CommandFailure, ServerProblem, IOException {
    HttpRequest request = request(path).header("Accept", "text/event-stream").GET().build();
    HttpResponse<InputStream> response =
        wait(client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()));
    InputStream body = response.body();
    if (response.statusCode() != 200) {
      try (body) {
        new NodeAnswer(response.statusCode(), body.readNBytes(ANSWER_BYTES_MAX)).good();
      }
      throw NodeAnswer.unexpected("HTTP status " + response.statusCode());
    }
    return body;
  }

  /** The end of a command whose node does not answer. */
  public CommandFailure unreachable(IOException failure) {
    if (failure instanceof BoundedBody.TooLong) {
      return NodeAnswer.unexpected(failure.getMessage());
    }
    String why = failure.getMessage() == null ? "no connection" : failure.getMessage();
    return new CommandFailure(
        Exit.UNREACHABLE, "server-unreachable", base + " does not answer: " + why);
  }

  private HttpRequest.Builder request(String path) throws CommandFailure {
    try {
      return HttpRequest.newBuilder(URI.create(base + path));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Exit.USAGE, "usage", path + ": this is no path of an address");
    }
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, int most) throws IOException {
    return wait(client.sendAsync(request, head -> new BoundedBody(most)));
  }

  /** The whole answer has to come in time; HttpRequest's own limit ends with the headers. */
  private static <T> T wait(CompletableFuture<T> answer) throws IOException {
    try {
      return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within " + ANSWER_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }
}
