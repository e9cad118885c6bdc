package dev.witan.cli.serve;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.data.JournalOptions;
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
  private static final String NODE_KEY = "node-key";
  private static final String VIEWS = "views";

  @Spec private CommandSpec spec;

  @Mixin private JournalOptions journal;

  @Option(
      names = "--bind",
      paramLabel = "HOST:PORT",
      description =
          "Where to listen, port 0 takes a free one; else WITAN_BIND; else 127.0.0.1:8080.",
      defaultValue = "${env:WITAN_BIND:-127.0.0.1:8080}")
  private String bind;

  @Option(
      names = "--tls",
      paramLabel = "CERT,KEY",
      description = "PEM files of the certificate chain and its key: serve HTTPS.",
      defaultValue = "${env:WITAN_TLS}")
  private String tls;

  @Option(
      names = "--node-key",
      paramLabel = "FILE",
      description = "The node's key, made when there is none; else node-key in the data folder.",
      defaultValue = "${env:WITAN_NODE_KEY}")
  private Path nodeKey;

  @Option(
      names = "--admin",
      paramLabel = "PORT",
      description = "Serve /healthz, /readyz and /metrics on this port of 127.0.0.1.",
      defaultValue = "${env:WITAN_ADMIN}")
  private Integer admin;

  @Option(
      names = "--limit-requests",
      paramLabel = "N",
      description = "Requests a minute of one address, 0 for no bound; else ${DEFAULT-VALUE}.",
      defaultValue = "${env:WITAN_LIMIT_REQUESTS:-6000}")
  private int requests;

  @Option(
      names = "--limit-commands",
      paramLabel = "N",
      description = "Commands a minute of one key, 0 for no bound; else ${DEFAULT-VALUE}.",
      defaultValue = "${env:WITAN_LIMIT_COMMANDS:-600}")
  private int commands;

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
    if (demo) {
      return demonstrate();
    }
    Optional<JournalConfig> named = journal.config();
    JournalConfig config = named.orElseGet(() -> JournalConfig.inDirectory(DATA));
    if (config.directory() == null && nodeKey == null) {
      throw new CommandFailure(
          Exit.USAGE, "usage", "a journal on a server needs --node-key FILE for the node's key");
    }
    Path key = nodeKey != null ? nodeKey : config.directory().resolve(NODE_KEY);
    new ServeRun(Main.console(spec), settings(config, key)).run();
    return Exit.DONE;
  }

  private Settings settings(JournalConfig config, Path key) throws CommandFailure {
    Address address = Address.parse(bind);
    return new Settings(
        config,
        views(config, key),
        key,
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
      Settings settings = settings(config, folder.path().resolve(NODE_KEY));
      new ServeRun(Main.console(spec), settings).runDemo(seed);
    }
    return Exit.DONE;
  }

  /** Beside the journal's file, or beside the node's key where the journal lies on a server. */
  private static Path views(JournalConfig config, Path key) {
    return config.directory() != null
        ? config.directory().resolve(VIEWS)
        : key.resolveSibling(VIEWS);
  }
}
