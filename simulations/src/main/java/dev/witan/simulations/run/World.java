package dev.witan.simulations.run;

import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.simulations.importing.ImportBody;
import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.society.Chances;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What all who act in a run share: the body, the time, the people, their works. */
final class World {
  /** One coin or REP in micro-units. */
  static final double UNIT = 1_000_000;

  static final long DAY_MS = 86_400_000;

  /** 2000-01-01, when every simulated body is founded: its life lies behind a node's clock. */
  static final long START = 946_684_800_000L;

  private final Setting setting;
  private final String seed;
  private final ImportBody body;
  private final Population population;
  private final Happenings happenings = new Happenings();
  private final Works works = new Works();
  private final SortedMap<String, Long> refusals = new TreeMap<>();
  private long now = START;

  World(Setting setting, String seed) {
    this.setting = setting;
    this.seed = seed;
    this.body = new ImportBody(seed);
    this.population = new Population(setting, body.keys());
  }

  Setting setting() {
    return setting;
  }

  ImportBody body() {
    return body;
  }

  Modules modules() {
    return body.machine().modules();
  }

  Population population() {
    return population;
  }

  Happenings happenings() {
    return happenings;
  }

  Works works() {
    return works;
  }

  /** How often commands were refused, by code. */
  SortedMap<String, Long> refusals() {
    return refusals;
  }

  /** The chances of this purpose in this run. */
  Chances chances(String purpose) {
    return new Chances(purpose, seed);
  }

  /** The simulated time. */
  long now() {
    return now;
  }

  void now(long time) {
    now = time;
  }

  /** When the simulation ends. */
  long end() {
    return START + setting.days() * DAY_MS;
  }

  /** Submits a command now; a refusal is counted. */
  boolean submit(Citizen who, Command command) {
    return count(body.submit(now, who.person(), command));
  }

  /** Registers a citizen now; a fee for that is paid from outside (MEMBER-1). */
  boolean register(Citizen who) {
    int member = modules().reputation().members().size();
    boolean isAccepted = count(body.register(now, who.person()));
    if (isAccepted) {
      population.arrive(who, member, now);
      who.pay(modules().parameters().current().get(Parameter.MEMBER_FEE));
    }
    return isAccepted;
  }

  /** Gives a citizen coin from outside. */
  void bring(Citizen who, long coin) {
    if (coin > 0
        && count(body.submit(now, body.funder(), new TransferCoin(who.person().id(), coin)))) {
      who.pay(coin);
    }
  }

  /** Sees to it that a citizen has so much coin; what is missing comes from outside. */
  void afford(Citizen who, long coin) {
    bring(who, coin - modules().reputation().coin(who.member()));
  }

  /** Publishes a post of one author; null when that was refused. */
  Work publish(
      Citizen author, PostKind kind, String title, long key, double quality, List<Citation> cited) {
    byte[] text = (title + ".\n").getBytes(StandardCharsets.UTF_8);
    List<Author> authors = List.of(new Author(author.person().id(), Ppm.ONE));
    if (!publish(author, post(kind, title, text, authors, cited), text)) {
      return null;
    }
    int number = modules().forum().posts().size() - 1;
    Work work = new Work(key, number, modules().forum().posts().get(number).id(), author, quality);
    works.add(work);
    return work;
  }

  /** Publishes a post. */
  boolean publish(Citizen signer, PublishPost post, byte[] text) {
    return count(body.submit(now, signer.person(), post, List.of(text)));
  }

  /** A post with nothing but the usual. */
  static PublishPost post(
      PostKind kind, String title, byte[] text, List<Author> authors, List<Citation> cited) {
    return new PublishPost(
        kind,
        title,
        Hash256.of(text),
        text.length,
        authors,
        cited,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Coin or REP in micro-units, at most what may exist. */
  static long micro(double amount) {
    return Math.min(Limits.ASSET_MAX, Math.round(amount * UNIT));
  }

  private boolean count(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      refusals.merge(rejected.rejection().code().code(), 1L, Long::sum);
    }
    return outcome instanceof Outcome.Accepted;
  }
}
