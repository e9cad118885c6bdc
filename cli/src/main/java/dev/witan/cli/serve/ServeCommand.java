package dev.witan.cli.serve;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.data.JournalOptions;
import dev.witan.cli.data.NodeFiles;
import dev.witan.journal.JournalConfig;
import dev.witan.node.http.Server;
import dev.witan.node.service.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code witan serve}: a node on a journal, with its HTTP server. */
@Command(
    name = "serve",
    description = {
      "Serve a body over HTTP. Without a place its data lies in the folder witan-data.",
      "A node without a body prints the command that founds one."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  witan serve                                      on 127.0.0.1:8080, data in witan-data",
      "  witan serve --data body --bind 127.0.0.1:9000    another folder and port",
      "  witan serve --data body --bind 0.0.0.0:8443 --tls cert.pem,key.pem",
      ""
    })
public final class ServeCommand implements Callable<Integer> {
  private static final Path DATA = Path.of("witan-data");

  @Spec private CommandSpec spec;

  @Mixin private JournalOptions journal;

  @Option(
      names = "--bind",
      paramLabel = "HOST:PORT",
      description = "Where to listen, port 0 takes a free one; else ${DEFAULT-VALUE}.")
  private String bind;

  @Option(
      names = "--tls",
      paramLabel = "CERT,KEY",
      description = "PEM files of the certificate chain and its key: serve HTTPS.")
  private String tls;

  @Option(
      names = "--node-key",
      paramLabel = "FILE",
      description = "The node's key, made when there is none; else node-key in the data folder.")
  private Path nodeKey;

  @Option(
      names = "--admin",
      paramLabel = "PORT",
      description = "Serve /healthz, /readyz and /metrics on this port of 127.0.0.1.")
  private Integer admin;

  @Option(
      names = "--limit-requests",
      paramLabel = "N",
      description = "Requests a minute of one address, 0 for no bound; else ${DEFAULT-VALUE}.")
  private int requests;

  @Option(
      names = "--limit-commands",
      paramLabel = "N",
      description = "Commands a minute of one key, 0 for no bound; else ${DEFAULT-VALUE}.")
  private int commands;

  @Option(
      names = "--log",
      paramLabel = "FORM",
      description =
          "text, json or none: how to log to stdout, a line a thing; else ${DEFAULT-VALUE}.")
  private LogForm log;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "error, warn, info, or debug for every request; else ${DEFAULT-VALUE}.")
  private LogLevel logLevel;

  @Option(
      names = "--demo",
      description = "Serve a body of invented people, made anew and thrown away at the end.")
  private boolean demo;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the demonstration: the same people do the same; else ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws CommandFailure {
    Log.begin(log, logLevel, Main.console(spec).out());
    if (demo) {
      return demonstrate();
    }
    Optional<JournalConfig> named = journal.config();
    JournalConfig config = named.orElseGet(() -> JournalConfig.inDirectory(DATA));
    new ServeRun(Main.console(spec), settings(config, files(config))).run();
    return Exit.DONE;
  }

  private NodeFiles files(JournalConfig config) throws CommandFailure {
    Optional<NodeFiles> files = NodeFiles.of(config, nodeKey);
    if (files.isEmpty()) {
      throw new CommandFailure(
          Exit.USAGE, "usage", "a journal on a server needs --node-key FILE for the node's key");
    }
    return files.get();
  }

  private Settings settings(JournalConfig config, NodeFiles files) throws CommandFailure {
    Address address = Address.parse(bind);
    return new Settings(
        config,
        files.views(),
        files.key(),
        address.host(),
        address.port(),
        Tls.parse(tls),
        new Server.Bounds(requests, commands),
        admin == null ? OptionalInt.empty() : OptionalInt.of(admin));
  }

  private int demonstrate() throws CommandFailure {
    if (journal.config().isPresent()) {
      throw new CommandFailure(
          Exit.USAGE, "usage", "--demo keeps nothing, so it takes no --data and no --database");
    }
    try (DemoFolder folder = DemoFolder.create()) {
      JournalConfig config = JournalConfig.inDirectory(folder.path());
      Settings settings = settings(config, NodeFiles.of(config, null).orElseThrow());
      new ServeRun(Main.console(spec), settings).runDemo(seed);
    }
    return Exit.DONE;
  }
}
