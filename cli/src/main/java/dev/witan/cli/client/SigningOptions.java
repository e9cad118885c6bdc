package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.AmountText;
import dev.witan.cli.client.value.BodyText;
import dev.witan.kernel.BodyId;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that signs, to be mixed into it. */
final class SigningOptions {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The encrypted file of the key that signs; else WITAN_KEY.")
  private String key;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "Its first line opens the key; else WITAN_PASSPHRASE; else somebody is asked.")
  private Path passphraseFile;

  @Option(
      names = "--yes",
      description = "Ask nobody; whatever costs coin or REP then needs a limit.")
  private boolean yes;

  @Option(
      names = "--as",
      paramLabel = "MEMBER",
      description = {
        "The member for whom the key signs; else the one whose key it is,",
        "or with --offline the one who registered with it."
      })
  private String as;

  @Option(
      names = "--body",
      paramLabel = "BODY",
      converter = BodyText.class,
      description =
          "The body for which it is; else the node's, or the only one that is remembered.")
  private BodyId body;

  @Option(
      names = "--offline",
      paramLabel = "FILE",
      description = {
        "Sign, write the command to FILE and ask no node: `witan send FILE` sends it.",
        "Bodies and members then go by their ids."
      })
  private String offline;

  @Option(names = "--dry-run", description = "Say what would be signed, and stop there.")
  private boolean dryRun;

  @Option(
      names = "--max-fee",
      paramLabel = "COIN",
      converter = AmountText.class,
      description = "Refuse to sign away more coin than this.")
  private Long maxFee;

  @Option(
      names = "--max-loss",
      paramLabel = "REP",
      converter = AmountText.class,
      description = "Refuse to put more REP at risk than this.")
  private Long maxLoss;

  /** What a command does with a session. */
  interface Work {
    void with(Session session) throws CommandFailure, ServerProblem;
  }

  /** Does this as the member whose key it is, and gives the exit code. */
  int run(NodeOptions node, Work work) throws CommandFailure {
    return node.run(link -> work.with(new Session(facts(node, link), node, this)));
  }

  private BodyFacts facts(NodeOptions node, NodeLink link) throws CommandFailure, ServerProblem {
    key(node); // What is wrong here is said before anybody is asked.
    Optional<BodyId> named = Optional.ofNullable(body);
    return offline == null
        ? AskedFacts.of(link, node.knownNodes(), named)
        : new OfflineFacts(named, node.knownNodes());
  }

  /** The member for whom the key signs, where one is named. */
  Optional<String> as() {
    return Optional.ofNullable(as);
  }

  /** The file into which a command goes that is not to be sent. */
  Optional<String> offline() {
    return Optional.ofNullable(offline);
  }

  /** Where a command is kept of which nobody knows what became: beside the key that signed it. */
  Path folder(NodeOptions node) throws CommandFailure {
    Path folder = Path.of(key(node).file()).getParent();
    return folder == null ? Path.of("") : folder;
  }

  boolean isDryRun() {
    return dryRun;
  }

  boolean isAnswered() {
    return yes;
  }

  /** The key, still closed. */
  KeyOnDisk key(NodeOptions node) throws CommandFailure {
    String named = key != null ? key : node.variable("WITAN_KEY");
    if (named == null) {
      throw new CommandFailure(
          Exit.KEY, "key-missing", "name the key that signs with --key FILE or WITAN_KEY");
    }
    return KeyOnDisk.read(named);
  }

  /** What opens the key. */
  char[] passphrase(NodeOptions node) throws CommandFailure {
    return new Passphrase(node, passphraseFile).of(key(node));
  }

  /** Refuses a cost that is above a limit, or has none though nobody is asked. */
  void check(Cost cost) throws CommandFailure {
    check("--max-fee", cost.coin(), maxFee);
    check("--max-loss", cost.rep(), maxLoss);
  }

  private void check(String option, long amount, Long limit) throws CommandFailure {
    if (limit == null && yes && !dryRun && amount > 0) {
      throw new CommandFailure(
          Exit.USAGE, "limit-missing", "with --yes this command needs " + option + " AMOUNT");
    }
    if (limit != null && amount > limit) {
      throw new CommandFailure(
          Exit.USAGE,
          "limit-passed",
          Cost.readable(amount) + " is above " + option + " " + Cost.readable(limit));
    }
  }
}
