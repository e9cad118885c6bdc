package dev.witan.simulations.stackexchange;

import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.ForumRejection;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Timers;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.simulations.ImportKeys;
import dev.witan.simulations.importing.Faults;
import dev.witan.simulations.importing.ImportBody;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.importing.ImportRun;
import dev.witan.simulations.importing.Person;
import dev.witan.simulations.stackexchange.Evidence.SkillOffer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.codec.CommandPayload;
import dev.witan.validationpool.PoolCommand.OpenPool;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One import of a question-and-answer site into a new body. Everything happens at the time that the
 * data give it, in the order (time, kind, id); whatever the body matches is accepted at once.
 */
public final class StackExchangeImport implements ImportRun {
  /** What a pool costs, beside a bounty: the least that the rules allow by default, 1 coin. */
  static final long FEE = 1_000_000;

  private static final long DAY_MS = 24L * 60 * 60 * 1000;
  private static final long POOL_DURATION_MS = 30 * DAY_MS;
  private static final long MATCH_WITHIN_MS = 365 * DAY_MS;
  private static final long AFTER_END_MS = 1000;

  private final Dump dump;
  private final StackExchangeSettings settings;
  private final Faults faults = new Faults();
  private final LeftOutCounts leftOut;
  private final ImportBody body;
  private final People people;
  private final Evidence evidence;
  private final List<Happening> happenings;
  private final Membership membership;
  private final AnswerCitations citations;
  private final RequestDesk desk;
  private final Ballots ballots;
  private final Samples samples;
  private final int tried;
  private long entered;
  private long shortened;

  /** Prepares everything; {@link #run} does it. */
  public StackExchangeImport(Dump dump, StackExchangeSettings settings) {
    this.dump = dump;
    this.settings = settings;
    this.leftOut = new LeftOutCounts(dump.leftOut());
    this.body = new ImportBody(settings.seed());
    this.people = new People(dump, body.keys());
    this.evidence = new Evidence(dump, people);
    this.happenings = Happening.all(dump, evidence);
    this.membership = new Membership(body, people, faults);
    this.citations = new AnswerCitations(dump, leftOut);
    this.desk = new RequestDesk(body, membership, leftOut, faults);
    this.ballots = new Ballots(body, people, membership, leftOut, faults, settings.seed());
    this.samples = new Samples(membership, body.machine().modules().reputation());
    int posts = dump.questions().size() + dump.answers().size();
    this.tried = Math.min(settings.stopAfter(), posts);
  }

  /** Imports everything and lets all pools end; an import that stops before leaves them open. */
  @Override
  public void run(ImportObserver observer) {
    body.observe(new Noticing(observer));
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    parameters.put(Parameter.POOL_DURATION, POOL_DURATION_MS);
    parameters.put(Parameter.POOL_QUORUM, 0L);
    parameters.put(Parameter.BUSINESS_MATCH_WITHIN, MATCH_WITHIN_MS);
    body.found(0, "Import of " + dump.site().host(), parameters, grant());
    int done = 0;
    int next = 0;
    while (next < happenings.size() && (done < tried || !happenings.get(next).isPost())) {
      Happening happening = happenings.get(next++);
      passTime(happening.time());
      happen(happening);
      if (happening.isPost()) {
        observer.tried(++done);
      }
    }
    happenings.subList(next, happenings.size()).forEach(this::countNotReached);
    if (next == happenings.size()) {
      passTime(Long.MAX_VALUE);
    }
    samples.take("end");
  }

  /** Enough coin for one fee for each post and all bounties, however much of it is tried. */
  private long grant() {
    long posts = dump.questions().size() + (long) dump.answers().size();
    long bounties = dump.questions().stream().mapToLong(question -> bounty(question)).sum();
    return Math.max(1, posts) * FEE + bounties;
  }

  private long bounty(DumpPost question) {
    return dump.bounties().getOrDefault(question.id(), 0L);
  }

  /** Lets each deadline pass at its own time, and accepts what that has matched. */
  private void passTime(long time) {
    Timers timers = machine().modules().timers();
    while (!timers.isEmpty() && timers.next().deadline() <= time) {
      long deadline = timers.next().deadline();
      samples.before(deadline);
      body.passTime(deadline);
      desk.acceptMatches(deadline);
    }
    if (time != Long.MAX_VALUE) {
      samples.before(time);
    }
  }

  private void happen(Happening happening) {
    switch (happening.kind()) {
      case OFFER -> offer((SkillOffer) happening.subject(), happening.time());
      case QUESTION -> ask((DumpPost) happening.subject());
      case ANSWER -> answer((DumpPost) happening.subject());
      case VOTE -> ballots.vote((DumpVote) happening.subject(), happening.time());
    }
    desk.acceptMatches(happening.time());
  }

  private void countNotReached(Happening happening) {
    if (happening.isPost()) {
      leftOut.add(LeftOut.POST_NOT_REACHED);
    } else if (happening.kind() == Happening.Kind.VOTE) {
      leftOut.add(LeftOut.VOTE_NOT_REACHED);
    }
  }

  private void offer(SkillOffer offer, long time) {
    long end = happenings.get(happenings.size() - 1).time() + AFTER_END_MS;
    desk.offer(offer, time, end);
  }

  private void ask(DumpPost question) {
    Person asker = membership.register(people.owner(question), question.time());
    if (!publish(question, asker, PostKind.DISCUSSION, Optional.empty())) {
      return;
    }
    Optional<DumpPost> first = evidence.of(question);
    if (first.isEmpty()) {
      leftOut.add(LeftOut.NOT_ANSWERED);
    } else if (question.skill().isEmpty()) {
      leftOut.add(LeftOut.NO_SKILL);
    }
    if (first.isEmpty() || question.skill().isEmpty()) {
      countBounty(question);
      return;
    }
    Hash256 post = citations.entered(question.id()).orElseThrow();
    String source = PostText.plainAttribution(question, people.author(question), dump.site());
    String text = "The question is post " + post + ".\n\n" + source + "\n";
    int expert = people.owner(first.get());
    if (!desk.file(question, expert, asker, text, FEE + bounty(question))) {
      countBounty(question);
    }
  }

  private void countBounty(DumpPost question) {
    leftOut.add(LeftOut.BOUNTY_WITHOUT_REQUEST, bounty(question) > 0 ? 1 : 0);
  }

  private void answer(DumpPost answer) {
    Optional<Hash256> question = citations.entered(answer.question());
    if (question.isEmpty()) {
      leftOut.add(LeftOut.QUESTION_REFUSED);
      return;
    }
    Person author = membership.register(people.owner(answer), answer.time());
    if (!publish(answer, author, PostKind.EVIDENCE, question)) {
      return;
    }
    Hash256 post = citations.entered(answer.id()).orElseThrow();
    boolean isSubmitted = evidence.isEvidence(answer) && desk.submit(answer, author, post);
    if (isSubmitted) {
      ballots.opened(
          answer.id(), people.owner(answer), people.owner(citations.post(answer.question())));
    } else if (open(answer, author, post)) {
      ballots.opened(answer.id(), people.owner(answer));
    }
  }

  private boolean publish(DumpPost post, Person author, PostKind kind, Optional<Hash256> replyTo) {
    PostText text = PostText.of(post, people.author(post), dump.site());
    List<Citation> cited = post.isQuestion() ? List.of() : citations.of(post, text.named());
    PublishPost command = command(post, author, kind, text, cited, replyTo);
    Outcome outcome = body.submit(post.time(), author, command, List.of(text.markdown()));
    citations.decided(cited.size(), outcome instanceof Outcome.Accepted);
    if (outcome instanceof Outcome.Rejected rejected
        && rejected.rejection().code() == ForumRejection.DAILY_BYTES_EXCEEDED) {
      leftOut.add(LeftOut.DAILY_BYTES);
      return false;
    }
    if (!mustAccept("publish post " + post.id(), outcome)) {
      return false;
    }
    int number = machine().modules().forum().posts().size() - 1;
    citations.enter(post, machine().modules().forum().posts().get(number).id());
    membership.published(people.owner(post), post.time());
    entered++;
    shortened += text.isCut() ? 1 : 0;
    return true;
  }

  private static PublishPost command(
      DumpPost post,
      Person author,
      PostKind kind,
      PostText text,
      List<Citation> cited,
      Optional<Hash256> replyTo) {
    return new PublishPost(
        kind,
        post.title(),
        Hash256.of(text.markdown()),
        text.markdown().length,
        List.of(new Author(author.id(), Ppm.ONE)),
        cited,
        replyTo,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The funder passes the author the fee of a pool of its own. */
  private boolean open(DumpPost answer, Person author, Hash256 post) {
    long time = answer.time();
    OpenPool opening = new OpenPool(post, FEE, OptionalLong.empty(), OptionalLong.empty());
    Command passing = new TransferCoin(author.id(), FEE);
    return mustAccept("fund answer " + answer.id(), body.submit(time, body.funder(), passing))
        && mustAccept("open a pool on answer " + answer.id(), body.submit(time, author, opening));
  }

  private boolean mustAccept(String what, Outcome outcome) {
    boolean isAccepted = outcome instanceof Outcome.Accepted;
    if (!isAccepted) {
      faults.refusal(what, outcome);
    }
    return isAccepted;
  }

  /** Tells the desk what every entry has matched. */
  private final class Noticing implements ImportObserver {
    private final ImportObserver next;

    Noticing(ImportObserver next) {
      this.next = next;
    }

    @Override
    public void submitted(long time, String actor, Command command, Outcome outcome) {
      next.submitted(time, actor, command, outcome);
    }

    @Override
    public void accepted(
        Entry entry, Optional<CommandPayload> payload, List<byte[]> contents, byte[] events) {
      desk.notice(events);
      next.accepted(entry, payload, contents, events);
    }
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

  Dump dump() {
    return dump;
  }

  StackExchangeSettings settings() {
    return settings;
  }

  ImportBody body() {
    return body;
  }

  People people() {
    return people;
  }

  Membership membership() {
    return membership;
  }

  AnswerCitations citations() {
    return citations;
  }

  Ballots ballots() {
    return ballots;
  }

  LeftOutCounts leftOut() {
    return leftOut;
  }

  Faults faults() {
    return faults;
  }

  Samples samples() {
    return samples;
  }

  Evidence evidence() {
    return evidence;
  }

  /** How many posts have entered the body. */
  long entered() {
    return entered;
  }

  /** How many bodies were too long for the rules. */
  long shortened() {
    return shortened;
  }
}
