package dev.witan.webui;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Consent;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A body with every kind of countersignature, in which a proposal that was submitted second takes
 * effect first and a third one lapses.
 */
final class ProposingLife {
  private static final long START = 1_795_000_000_000L;
  private static final String NO_NAME = "";

  private final SampleJournal journal = new SampleJournal();

  private ProposingLife() {}

  /** The whole life. */
  static SampleJournal lived() {
    ProposingLife life = new ProposingLife();
    life.found();
    life.earn();
    life.propose();
    for (int round = 0; round < 3; round++) {
      life.vote(round);
    }
    life.journal.passTime(START + 5_000);
    life.journal.passTime(START + 60_000);
    return life.journal;
  }

  private void found() {
    Map<Parameter, Long> set =
        Map.of(
            Parameter.POOL_DURATION, 1000L,
            Parameter.POOL_MIN_FEE, 0L,
            Parameter.POOL_REDISTRIBUTE, 0L,
            Parameter.GOVERNANCE_ATTEST_WITHIN, 500L,
            Parameter.GOVERNANCE_DURATION, 1000L,
            Parameter.GOVERNANCE_MIN_DELAY, 1L);
    List<Treasurer> treasurers = List.of(new Treasurer("bank", SampleJournal.key("bank")));
    journal.begin(
        START,
        "bank",
        new FoundBody(
            "R\u00e5det", SampleJournal.key("node"), treasurers, new TreeMap<>(set), false));
    register("ada", Optional.empty());
    Sponsor sponsor =
        new Sponsor(
            SampleJournal.member("bank"),
            SampleJournal.key("bank"),
            Optional.of(journal.sponsor("bank", SampleJournal.key("ben"), "ben")));
    register("ben", Optional.of(sponsor));
    journal.act(
        START + 2,
        "ada",
        new AddKey(SampleJournal.key("phone"), Optional.of(journal.addedKey("phone", "ada"))));
  }

  private void register(String name, Optional<Sponsor> sponsor) {
    journal.begin(
        START + 1,
        name,
        new RegisterMember(name, SampleJournal.key(name), NO_NAME, Optional.empty(), sponsor));
  }

  private void earn() {
    Optional<MemberId> ada = Optional.of(SampleJournal.member("ada"));
    journal.act(START + 3, "bank", new IssueCoin(ada, 100_000_000, "d-1"));
    Author first = new Author(SampleJournal.member("ada"), 600_000);
    Author second = new Author(SampleJournal.member("ben"), 400_000);
    Hash256 id = PostContent.id(evidence(List.of(first, second)));
    Consent consent = new Consent(SampleJournal.key("ben"), journal.coauthor("ben", id));
    Author agreed = new Author(second.member(), second.weight(), Optional.of(consent));
    journal.act(START + 4, "ada", evidence(List.of(first, agreed)));
    journal.act(
        START + 5,
        "ada",
        new OpenPool(id, 100_000_000, OptionalLong.empty(), OptionalLong.empty()));
  }

  private static PublishPost evidence(List<Author> authors) {
    return post(PostKind.EVIDENCE, "Valve test \ud83d\udd27", authors, null, null);
  }

  private void propose() {
    PublishPost page =
        post(PostKind.ARTIFACT, "The page", alone(), null, new Artifact("page", "1"));
    journal.act(START + 10, "ada", page);
    submit("Later", block(5000, Map.of(Parameter.POOL_QUORUM, 50_000L), Map.of()));
    Map<Parameter, Long> sooner =
        Map.of(Parameter.POOL_QUORUM, 70_000L, Parameter.POOL_REDISTRIBUTE, 1L);
    submit("Sooner", block(10, sooner, Map.of("page", PostContent.id(page))));
    submit("Never", block(1, Map.of(Parameter.MEMBER_FEE, 1L), Map.of()));
    journal.act(START + 20, "ada", new AttestProposal(0, 10_000_000));
    journal.act(START + 21, "ada", new AttestProposal(1, 10_000_000));
  }

  private void submit(String title, Block block) {
    PublishPost post = post(PostKind.PROPOSAL, title, alone(), block, null);
    journal.act(START + 12, "ada", post);
    journal.act(START + 12, "ada", new SubmitProposal(PostContent.id(post)));
  }

  /** Pool 0 was on the evidence; then come the two proposals' referenda, turn by turn. */
  private void vote(int round) {
    long time = START + 100 + round * 1100L;
    for (int proposal = 0; proposal < 2; proposal++) {
      int pool = 1 + 2 * round + proposal;
      journal.act(time, "ada", new StakeOnPool(pool, Side.FOR, 20_000_000, Optional.empty()));
    }
  }

  private static List<Author> alone() {
    return List.of(new Author(SampleJournal.member("ada"), 1_000_000));
  }

  private static Block block(long delay, Map<Parameter, Long> set, Map<String, Hash256> artifacts) {
    return new Block(new TreeMap<>(set), new TreeMap<>(artifacts), List.of(), List.of(), delay);
  }

  private static PublishPost post(
      PostKind kind, String title, List<Author> authors, Block block, Artifact artifact) {
    return new PublishPost(
        kind,
        title,
        Hash256.ofText(title),
        title.length(),
        authors,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.ofNullable(block),
        Optional.ofNullable(artifact));
  }
}
