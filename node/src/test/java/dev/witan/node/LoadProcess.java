package dev.witan.node;

import dev.witan.envelope.Envelope;
import dev.witan.forum.PostContent;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Json;
import dev.witan.node.sequencer.Answer;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.Signer;
import dev.witan.validationpool.PoolCommand.OpenPool;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process with a node and many clients, until somebody kills it. It prints each envelope before
 * it is sent ({@code S envelope}), and each answer ({@code A id position type} or {@code R id
 * code}).
 */
final class LoadProcess {
  private static final int CLIENTS = 64;
  private static final int SNAPSHOT_EACH = 200;

  private final Node node;
  private final AtomicInteger pools;
  private final ExecutorService signers = Executors.newFixedThreadPool(2);

  private LoadProcess(Node node, int pools) {
    this.node = node;
    this.pools = new AtomicInteger(pools);
  }

  /**
   * Arguments: {@code file} and a directory, or {@code server} and a URL; the time of the founding;
   * the number of this process; how many pools there are; a file of envelopes to be sent again.
   */
  public static void main(String[] arguments) {
    try {
      run(arguments);
    } catch (IOException | RuntimeException | AssertionError e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1); // The node's threads would go on.
    }
  }

  private static void run(String[] arguments) throws IOException {
    JournalConfig config =
        arguments[0].equals("file")
            ? JournalConfig.inDirectory(Path.of(arguments[1]))
            : JournalConfig.onServer(arguments[1], new Properties());
    Founding founding = new Founding(Long.parseLong(arguments[2]));
    int run = Integer.parseInt(arguments[3]);
    Node node = Answers.await(start(config, Vertx.vertx()));
    LoadProcess process = new LoadProcess(node, Integer.parseInt(arguments[4]));
    List<String> pending = Files.readAllLines(Path.of(arguments[5]));
    if (run == 0) {
      process.prepare(founding);
    }
    Signer.countFrom(1_000_000_000L * (run + 1));
    pending.forEach(envelope -> process.send(Founding.utf8(envelope), () -> {}));
    for (int client = 0; client < CLIENTS; client++) {
      SplittableRandom random = new SplittableRandom(1000L * run + client);
      Signer self = client % 2 == 0 ? founding.bank : new Signer("r" + run + "c" + client);
      process.run(new LoadClient(founding, self, random, process.pools));
    }
  }

  static Future<Node> start(JournalConfig config, Vertx vertx) {
    return Node.start(
        vertx,
        config,
        Founding.NODE,
        System::currentTimeMillis,
        trouble -> System.err.println("trouble: " + trouble),
        SNAPSHOT_EACH);
  }

  /** The treasurer comes to all the REP that there is: its post is the first to be accepted. */
  private void prepare(Founding founding) {
    byte[] text = LoadClient.text("first");
    var post = Founding.post(founding.bank, "first", text);
    List<byte[]> first =
        List.of(
            founding.envelope(),
            founding.sign(founding.bank, Founding.issue(founding.bank, 1L << 40, "first")),
            founding.sign(founding.bank, post),
            founding.sign(
                founding.bank,
                new OpenPool(
                    PostContent.id(post), 1L << 30, OptionalLong.empty(), OptionalLong.empty())));
    for (byte[] envelope : first) {
      System.out.println("S " + utf8(envelope));
      tell(Envelope.parse(envelope).value(), Answers.await(submit(node, envelope)));
    }
  }

  private void run(LoadClient client) {
    signers.execute(() -> send(client.next(), () -> run(client)));
  }

  private void send(byte[] envelope, Runnable next) {
    System.out.println("S " + utf8(envelope));
    Envelope read = Envelope.parse(envelope).value();
    submit(node, read, envelope)
        .onComplete(
            answered -> {
              tell(read, answered.result());
              next.run();
            });
  }

  /** Hands in a command, with the text that belongs to the title of a post. */
  static Future<Answer> submit(Node node, byte[] envelope) {
    return submit(node, Envelope.parse(envelope).value(), envelope);
  }

  private static Future<Answer> submit(Node node, Envelope read, byte[] envelope) {
    Json title = read.payload().body().values().get("title");
    return node.submit(
        envelope,
        title instanceof Json.Text words ? List.of(LoadClient.text(words.value())) : List.of());
  }

  private void tell(Envelope envelope, Answer answer) {
    String type = envelope.payload().type();
    if (answer instanceof Answer.Accepted accepted) {
      if (type.equals("pool.open")) {
        pools.incrementAndGet();
      }
      System.out.println("A " + envelope.id() + " " + accepted.receipt().position() + " " + type);
    } else if (answer instanceof Answer.Rejected rejected) {
      System.out.println("R " + envelope.id() + " " + rejected.rejection().code().code());
    } else {
      System.err.println("unanswered: " + answer);
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
