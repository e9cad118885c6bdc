package dev.witan.simulations.citations;

import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.simulations.ImportKeys;
import dev.witan.simulations.importing.Faults;
import dev.witan.simulations.importing.ImportBody;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.importing.ImportRun;
import dev.witan.simulations.importing.ImportSeeds;
import dev.witan.simulations.importing.Person;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One import of a citation graph into a new body. The posts are tried in order of their ids, each
 * at the minute of its id. In that minute, in this order: the author registers with the first post;
 * the post is published; the funder passes the author the fee; the author opens a pool; up to three
 * voters stake. The pool ends with the minute, before anything of the next post.
 */
public final class CitationImport implements ImportRun {
  /** One minute: between two ids, and as long as a pool lasts. */
  private static final long MINUTE_MS = 60_000;

  /** What a pool costs: the least that the rules allow by default, 1 coin. */
  static final long FEE = 1_000_000;

  private final CitationData data;
  private final ImportSettings settings;
  private final ImportBody body;
  private final Electorate electorate;
  private final Handles handles;
  private final List<Person> authors = new ArrayList<>();
  private final int[] numbers; // numbers of posts in the forum, by place
  private final int tried;
  private final Corruption corruption;
  private final PostDrafts drafts;
  private final ImportSeeds strangerSeeds;
  private final Hash256[] foretold; // ids that broken posts have cited before they were there
  private final Tally tally = new Tally();

  /** Prepares everything; {@link #run} does it. */
  public CitationImport(CitationData data, ImportSettings settings) {
    this.data = data;
    this.settings = settings;
    this.body = new ImportBody(settings.seed());
    this.handles = new Handles(data.posts().authors());
    List<MemberId> ids = new ArrayList<>();
    for (int author = 0; author < data.posts().authors().size(); author++) {
      authors.add(Person.of(body.keys(), handles.handle(author), handles.name(author)));
      ids.add(authors.get(author).id());
    }
    this.electorate = new Electorate(authors.size(), settings.seed());
    this.numbers = new int[data.posts().size()];
    Arrays.fill(numbers, -1);
    this.tried = Math.min(settings.stopAfter(), data.posts().size());
    this.corruption = new Corruption(data.posts(), settings, tried);
    int maxCitations = (int) Parameter.FORUM_MAX_CITATIONS.initial();
    this.drafts = new PostDrafts(data, ids, settings.citePpm(), maxCitations);
    this.strangerSeeds = new ImportSeeds("witan-import-stranger", settings.seed());
    this.foretold = new Hash256[data.posts().size()];
  }

  /** Imports everything and lets all pools end. To be called once. */
  @Override
  public void run(ImportObserver observer) {
    body.observe(observer);
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    parameters.put(Parameter.POOL_DURATION, MINUTE_MS);
    body.found(0, "Import of citations", parameters, FEE * Bounds.USUAL.posts());
    for (int place = 0; place < tried; place++) {
      long time = MINUTE_MS * (1L + data.posts().id(place));
      body.passTime(time);
      BrokenKind kind = corruption.kind(place);
      if (kind == null) {
        enter(place, time);
      } else {
        tryBroken(place, kind, time);
      }
      observer.tried(place + 1);
    }
    for (int place = tried; place < data.posts().size(); place++) {
      tally.leftOut(LeftOut.NOT_REACHED, data.citations().count(place));
    }
    body.passAll();
  }

  private void enter(int place, long time) {
    Person author = authors.get(data.posts().author(place));
    PublishPost post = drafts.sound(place);
    if (!register(place, author, time)
        || !isAccepted("publish", place, publish(place, time, author, post))) {
      tally.refused();
      tally.leftOut(LeftOut.CITING_POST_REFUSED, data.citations().count(place));
      return;
    }
    numbers[place] = machine().modules().forum().posts().size() - 1;
    Hash256 id = machine().modules().forum().posts().get(numbers[place]).id();
    drafts.enter(place, id);
    countCitations(place, post.citations().size());
    if (foretold[place] != null && !foretold[place].equals(id)) {
      tally.fault(what("a broken post foretold another id of", place));
    }
    judge(place, id, author, time);
  }

  private Outcome publish(int place, long time, Person author, PublishPost post) {
    return body.submit(time, author, post, List.of(drafts.body(place)));
  }

  private boolean register(int place, Person author, long time) {
    int number = data.posts().author(place);
    if (electorate.isRegistered(number)) {
      return true;
    }
    if (!isAccepted("register the author of", place, body.register(time, author))) {
      return false;
    }
    electorate.register(number, machine().modules().reputation().members().size() - 1);
    return true;
  }

  /** Opens a pool on the post and lets the voters stake for it. */
  private void judge(int place, Hash256 id, Person author, long time) {
    Outcome passed = body.submit(time, body.funder(), new TransferCoin(author.id(), FEE));
    OpenPool opening = new OpenPool(id, FEE, OptionalLong.empty(), OptionalLong.empty());
    if (!isAccepted("pass the fee for", place, passed)
        || !isAccepted("open a pool on", place, body.submit(time, author, opening))) {
      return;
    }
    vote(place, machine().modules().pools().size() - 1, time);
  }

  /** Each voter stakes half of its free REP for the post. */
  private void vote(int place, int pool, long time) {
    Reputation reputation = machine().modules().reputation();
    PostTable posts = data.posts();
    for (int voter : electorate.voters(posts.id(place), posts.author(place), reputation)) {
      long amount = reputation.free(electorate.member(voter)) / 2;
      if (amount == 0) {
        tally.idle();
        continue;
      }
      StakeOnPool stake = new StakeOnPool(pool, Side.FOR, amount, Optional.empty());
      Outcome outcome = body.submit(time, authors.get(voter), stake);
      if (isAccepted("stake on", place, outcome)) {
        tally.staked();
      }
    }
  }

  private void tryBroken(int place, BrokenKind kind, long time) {
    Hash256 stranger = strangerSeeds.of(data.posts().id(place));
    if (kind == BrokenKind.LATER_POST) {
      int later = corruption.nextSound(place);
      stranger = PostContent.id(drafts.sound(later));
      foretold[later] = stranger;
    }
    PublishPost post = drafts.broken(place, kind, stranger);
    Outcome outcome = publish(place, time, authors.get(data.posts().author(place)), post);
    boolean asExpected =
        outcome instanceof Outcome.Rejected rejected
            && rejected.rejection().code() == kind.expected();
    if (!asExpected) {
      tally.fault(
          what("publish broken (" + kind.word() + ")", place)
              + (": expected to be refused as " + kind.expected().code())
              + (", but was " + Faults.text(outcome)));
    }
    tally.broken(kind);
    tally.leftOut(LeftOut.CITING_POST_BROKEN, data.citations().count(place));
  }

  private void countCitations(int place, int used) {
    tally.entered(used);
    long there = 0;
    for (int cited : data.citations().cited(place)) {
      if (drafts.hasEntered(cited)) {
        there++;
      } else {
        boolean broken = corruption.kind(cited) != null;
        tally.leftOut(broken ? LeftOut.CITED_POST_BROKEN : LeftOut.CITED_POST_REFUSED, 1);
      }
    }
    tally.leftOut(LeftOut.BEYOND_MAX_CITATIONS, there - used);
  }

  /** Whether the machine accepted this; if not, it is a fault. */
  private boolean isAccepted(String act, int place, Outcome outcome) {
    boolean accepted = outcome instanceof Outcome.Accepted;
    if (!accepted) {
      tally.refusal(what(act, place), outcome);
    }
    return accepted;
  }

  private String what(String act, int place) {
    return act + " post " + data.posts().id(place) + " (" + data.posts().label(place) + ")";
  }

  @Override
  public Machine machine() {
    return body.machine();
  }

  @Override
  public ImportKeys keys() {
    return body.keys();
  }

  @Override
  public int tried() {
    return tried;
  }

  /** How the post at this place is broken, or empty when it is sound. */
  public Optional<BrokenKind> brokenKind(int place) {
    return Optional.ofNullable(corruption.kind(place));
  }

  CitationData data() {
    return data;
  }

  ImportSettings settings() {
    return settings;
  }

  ImportBody body() {
    return body;
  }

  Handles handles() {
    return handles;
  }

  Tally tally() {
    return tally;
  }

  /** The number of this author among the members, or -1. */
  int member(int author) {
    return electorate.member(author);
  }

  /** The number of the post at this place in the forum, or -1. */
  int number(int place) {
    return numbers[place];
  }
}
