package dev.witan.journal.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What came of starting a server: either it runs, and has a URL, or there is a failure that says
 * why not. It ends with this JVM, or earlier when it is closed.
 */
record ServerStart(String url, String failure, ServerFolder folder, Process keeper)
    implements AutoCloseable {
  private static final int PORTS = 3;

  /** Starts one for this JVM and this platform. */
  static ServerStart here() {
    return start(Archive.ofThisPlatform(), Way.all());
  }

  /** Starts one in the first of these ways that the machine allows. */
  static ServerStart start(Archive archive, List<Way> ways) {
    if (!archive.exists()) {
      return failed(
          archive.name() + " is not there: name its platform with -Dtest.server.platform=NAME");
    }
    try {
      ServerFolder folder = ServerFolder.create(ways, ProcessHandle.current().pid());
      ServerFolder.removeLeftovers(folder.way());
      archive.unpack(folder.way(), folder.path());
      return keep(folder);
    } catch (IOException e) {
      return failed(withSuppressed(e));
    }
  }

  boolean isRunning() {
    return url != null;
  }

  /** Stops the server and waits until its folder is gone. */
  @Override
  public void close() {
    try {
      keeper.getOutputStream().close();
      if (!keeper.waitFor(20, TimeUnit.SECONDS)) {
        keeper.destroy();
      }
    } catch (IOException e) {
      keeper.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ServerStart keep(ServerFolder folder) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script(), "sh", folder.path()));
    command.addAll(freePorts());
    Process keeper = folder.way().start(command.toArray(String[]::new));
    String password = password();
    OutputStream input = keeper.getOutputStream();
    input.write((password + "\n").getBytes(StandardCharsets.US_ASCII));
    input.flush();
    BufferedReader output = keeper.inputReader();
    String said = output.readLine();
    if (said == null || !said.startsWith("port ")) {
      return failed(said + "\n" + output.lines().collect(Collectors.joining("\n")));
    }
    String url =
        "jdbc:postgresql://127.0.0.1:" + said.substring(5) + "/postgres?user=witan&password=";
    ServerStart start = new ServerStart(url + password, null, folder, keeper);
    Runtime.getRuntime().addShutdownHook(new Thread(start::close, "stop PostgreSQL"));
    return start;
  }

  /** A few, in case another process takes one before the server does. */
  private static List<String> freePorts() throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < PORTS; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(socket -> Integer.toString(socket.getLocalPort())).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  private static String password() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String script() throws IOException {
    try (InputStream script = ServerStart.class.getResourceAsStream("keep-server.sh")) {
      return new String(script.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String withSuppressed(IOException e) {
    List<String> reasons = new ArrayList<>(Collections.singletonList(e.getMessage()));
    for (Throwable suppressed : e.getSuppressed()) {
      reasons.add(suppressed.getMessage());
    }
    return String.join("\n", reasons);
  }

  /** The failure stands on one line, because reports are read by line. */
  private static ServerStart failed(String why) {
    return new ServerStart(null, why.strip().replaceAll("\\s*\\R\\s*", "; "), null, null);
  }
}
