package dev.witan.node.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** HTTP/1.1 by hand: sends what no client would, and reads what comes back. */
final class RawConnection implements AutoCloseable {
  private static final int WAIT_MS = 20_000;

  private final int port;
  private Socket socket;
  private InputStream in;

  /**
   * An answer.
   *
   * @param headers by their names in small letters; of several with one name the last
   */
  record Reply(int status, Map<String, String> headers, byte[] body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  RawConnection(int port) {
    this.port = port;
  }

  /** Sends bytes and reads one answer; nothing when the server ends the connection without one. */
  Optional<Reply> exchange(byte[] request, boolean hasNoBody) throws IOException {
    if (socket == null) {
      socket = new Socket("127.0.0.1", port);
      socket.setSoTimeout(WAIT_MS);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
    }
    try {
      socket.getOutputStream().write(request);
    } catch (IOException e) {
      return lost(); // It was cut while this was on its way.
    }
    try {
      return read(hasNoBody);
    } catch (EOFException | SocketException e) {
      return lost(); // It was cut in the middle of the answer.
    }
  }

  private Optional<Reply> read(boolean hasNoBody) throws IOException {
    String status;
    Map<String, String> headers;
    do {
      status = line();
      if (status == null) {
        return lost();
      }
      headers = headers();
    } while (status.startsWith("HTTP/1.1 100 "));
    int code = Integer.parseInt(status.split(" ", 3)[1]);
    boolean isEmpty = hasNoBody || code == 204 || code == 304;
    Reply reply = new Reply(code, headers, isEmpty ? new byte[0] : body(headers));
    if (reply.header("connection").equals("close")) {
      close();
    }
    return Optional.of(reply);
  }

  private Optional<Reply> lost() throws IOException {
    close();
    return Optional.empty();
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); line == null || !line.isEmpty(); line = line()) {
      if (line == null) {
        throw new EOFException();
      }
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.containsKey("content-length")) {
      return exactly(Integer.parseInt(headers.get("content-length")));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int length = -1;
    while (length != 0) {
      String chunk = line();
      if (chunk == null) {
        throw new EOFException();
      }
      length = Integer.parseInt(chunk, 16);
      body.write(exactly(length));
      line();
    }
    return body.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  /** A line without its end, or null when there is none. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = next();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = next();
    }
    return next < 0 ? null : line.toString().stripTrailing();
  }

  /** A connection that is reset ends like one that is closed. */
  private int next() throws IOException {
    try {
      return in.read();
    } catch (SocketException e) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
