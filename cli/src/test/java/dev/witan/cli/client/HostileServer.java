package dev.witan.cli.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A server on a free port that answers as a test wants. */
final class HostileServer implements AutoCloseable {
  private final HttpServer server;
  private final List<byte[]> commands = new ArrayList<>();

  /** What it answers to a path with its query. */
  interface Answers {
    /** The body of the answer, or null to break the connection. */
    byte[] to(String path, byte[] body);
  }

  HostileServer(Answers answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The bodies that came as commands, in their order. */
  List<byte[]> commands() {
    return commands;
  }

  private void answer(HttpExchange exchange, Answers answers) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().toString();
    if (path.equals("/v1/commands")) {
      commands.add(body);
    }
    byte[] answer = answers.to(path, body);
    if (answer != null) {
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
