package dev.witan.cli.doctor;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Printable;
import dev.witan.cli.client.NodeOptions;
import dev.witan.cli.data.JournalOptions;
import dev.witan.cli.data.NodeFiles;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code witan doctor}: what is well with a node and its data, what is not, and what to do. */
@Command(
    name = "doctor",
    description = {
      "Look at a node and its data, change nothing, and say what is wrong and what to do.",
      "Exit code 0: all is well. 1: something is wrong."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  witan doctor                                      the folder witan-data and its node",
      "  witan doctor --data body --bind 0.0.0.0:8443 --tls cert.pem,key.pem",
      "  witan doctor --url https://HOST --json            a node elsewhere, for programs",
      ""
    })
public final class DoctorCommand implements Callable<Integer> {
  private static final int JAVA_MIN = 17;
  private static final Path DATA = Path.of("witan-data");

  @Mixin private JournalOptions journal;

  @Mixin private NodeOptions node;

  @Option(
      names = "--bind",
      paramLabel = "HOST:PORT",
      description = "Where the node listens, as for `witan serve`; else ${DEFAULT-VALUE}.")
  private String bind;

  @Option(
      names = "--tls",
      paramLabel = "CERT,KEY",
      description = "The certificate of the node, as for `witan serve`.")
  private String tls;

  @Option(
      names = "--node-key",
      paramLabel = "FILE",
      description = "The node's key, as for `witan serve`.")
  private Path nodeKey;

  @Override
  public Integer call() throws CommandFailure {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    Optional<String> url = node.namedUrl();
    Optional<JournalConfig> place = journal.config();
    if (place.isPresent() || url.isEmpty()) {
      findings.addAll(here(place.orElseGet(() -> JournalConfig.inDirectory(DATA))));
    }
    if (url.isPresent()) {
      findings.addAll(new NodeChecks(url.get()).all());
    }
    boolean isWell = findings.stream().noneMatch(one -> one.state() == Finding.State.WRONG);
    print(findings, isWell);
    return isWell ? Exit.DONE : Exit.FAILED;
  }

  private List<Finding> here(JournalConfig config) throws CommandFailure {
    List<Finding> findings = new ArrayList<>();
    Optional<NodeFiles> files = NodeFiles.of(config, nodeKey);
    files.ifPresent(some -> new FolderChecks(config, some).all().forEach(findings::add));
    Path views = files.map(NodeFiles::views).orElse(DATA.resolve("views"));
    JournalChecks checks = new JournalChecks(config, views);
    findings.addAll(checks.all());
    new ListenChecks(bind, tls, checks.isInUse()).all().forEach(findings::add);
    return findings;
  }

  /** The launcher refuses an older one; the jar alone would not say why. */
  private static Finding java() {
    int version = Runtime.version().feature();
    String sentence = "Java " + Runtime.version();
    return version >= JAVA_MIN
        ? Finding.well("java", sentence)
        : Finding.wrong("java", sentence, "install Java " + JAVA_MIN + " or newer");
  }

  private void print(List<Finding> findings, boolean isWell) {
    Console console = node.console();
    if (node.isJson()) {
      SortedMap<String, Json> page = new TreeMap<>();
      page.put("findings", new Json.Items(findings.stream().map(DoctorCommand::json).toList()));
      page.put("well", new Json.Bool(isWell));
      console.out().println(JsonPage.of(new Json.Fields(page)));
      return;
    }
    for (Finding finding : findings) {
      String state = console.bold(String.format("%-7s", finding.state().word()));
      console.out().println(state + " " + finding.check() + ": " + text(finding.sentence()));
      if (!finding.fix().isEmpty()) {
        console.out().println("        do: " + text(finding.fix()));
      }
    }
  }

  private static String text(String sentence) {
    return Printable.of(sentence);
  }

  private static Json json(Finding finding) {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("check", new Json.Text(finding.check()));
    fields.put("state", new Json.Text(finding.state().word()));
    fields.put("sentence", new Json.Text(text(finding.sentence())));
    if (!finding.fix().isEmpty()) {
      fields.put("fix", new Json.Text(text(finding.fix())));
    }
    return new Json.Fields(fields);
  }
}
