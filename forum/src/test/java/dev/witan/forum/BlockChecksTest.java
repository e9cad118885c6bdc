package dev.witan.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: GOV-1 and GOV-6 as far as a post carries them. Method: one row for each check. */
final class BlockChecksTest {
  private static final long DAY = 86_400_000;
  private static final SortedMap<Parameter, Long> NO_SET = new TreeMap<>();
  private static final SortedMap<String, Hash256> NO_ARTIFACTS = new TreeMap<>();
  private static final SortedMap<Parameter, Long> FEE =
      new TreeMap<>(Map.of(Parameter.MEMBER_FEE, 1L));

  private final ForumStage stage = new ForumStage("ann", "bob");

  @Test
  void shouldStandInProposalsOnly() {
    for (PostKind kind : PostKind.values()) {
      Draft draft = Draft.by("ann", "T " + kind).kind(kind);
      draft.block = kind == PostKind.PROPOSAL ? null : set(FEE);
      assertThat(publish(draft)).as(kind.word()).isEqualTo("block-misplaced");
      draft.block = kind == PostKind.PROPOSAL ? set(FEE) : null;
      draft.artifact = kind == PostKind.ARTIFACT ? null : new Artifact("name", "1");
      assertThat(publish(draft)).as(kind.word()).isEqualTo("artifact-misplaced");
      draft.artifact = kind == PostKind.ARTIFACT ? new Artifact("name", "1") : null;
      assertThat(publish(draft)).as(kind.word()).isEqualTo("accepted");
    }
  }

  @Test
  void shouldChangeSomething() {
    SortedMap<String, Hash256> artifacts = new TreeMap<>(Map.of("tool", artifactPost()));
    assertThat(propose(new Block(NO_SET, NO_ARTIFACTS, List.of(), List.of(), DAY)))
        .isEqualTo("block-empty");
    assertThat(propose(new Block(FEE, NO_ARTIFACTS, List.of(), List.of(), DAY)))
        .isEqualTo("accepted");
    assertThat(propose(new Block(NO_SET, artifacts, List.of(), List.of(), DAY)))
        .isEqualTo("accepted");
    assertThat(propose(new Block(NO_SET, NO_ARTIFACTS, List.of("bob"), List.of(), DAY)))
        .isEqualTo("accepted");
    List<Payment> payments = List.of(new Payment(ForumStage.id("bob"), 1));
    assertThat(propose(new Block(NO_SET, NO_ARTIFACTS, List.of(), payments, DAY)))
        .isEqualTo("accepted");
  }

  @Test
  void shouldKeepToTheBounds() {
    SortedMap<Parameter, Long> set = new TreeMap<>(FEE);
    set.put(Parameter.POOL_QUORUM, 500_001L);
    assertThat(propose(set(set))).isEqualTo("parameter-out-of-bounds: pool.quorum");
    set.put(Parameter.POOL_QUORUM, 500_000L);
    assertThat(propose(set(set))).isEqualTo("accepted");
  }

  @Test
  void shouldNameArtifactPosts() {
    Hash256 tool = artifactPost();
    Hash256 other = stage.post("ann", "no artifact");
    assertThat(artifact("tool", other)).isEqualTo("artifact-unknown: artifact.tool");
    assertThat(artifact("tool", Hash256.ofText("x"))).isEqualTo("artifact-unknown: artifact.tool");
    assertThat(artifact("Tool", tool)).isEqualTo("artifact-unknown: artifact.Tool");
    assertThat(artifact("", tool)).isEqualTo("artifact-unknown: artifact.");
    assertThat(artifact("tool", tool)).isEqualTo("accepted");
  }

  @Test
  void shouldNameTreasurersOnce() {
    assertThat(propose(treasurers("bob", "x"))).isEqualTo("treasurer-unknown: x");
    assertThat(propose(treasurers("bob", "bob"))).isEqualTo("treasurer-unknown: bob");
    assertThat(propose(treasurers("bob", "ann"))).isEqualTo("accepted");
  }

  @Test
  void shouldPayMembersSomething() {
    assertThat(propose(payment("bob", 0))).isEqualTo("payment-invalid: " + ForumStage.id("bob"));
    assertThat(propose(payment("bob", -1))).isEqualTo("payment-invalid: " + ForumStage.id("bob"));
    assertThat(propose(payment("x", 1))).isEqualTo("payment-invalid: " + ForumStage.id("x"));
    assertThat(propose(payment("bob", 1))).isEqualTo("accepted");
  }

  @Test
  void shouldWaitAtLeastTheDelayInForce() {
    assertThat(propose(new Block(FEE, NO_ARTIFACTS, List.of(), List.of(), DAY - 1)))
        .isEqualTo("delay-too-short: 86399999");
    assertThat(propose(new Block(FEE, NO_ARTIFACTS, List.of(), List.of(), DAY)))
        .isEqualTo("accepted");
  }

  @Test
  void shouldNameAtMostAHundredOfEachKind() {
    Hash256 tool = artifactPost();
    SortedMap<String, Hash256> artifacts = new TreeMap<>();
    List<Payment> payments = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("ann"));
    for (int i = 0; i < 101; i++) {
      artifacts.put("tool-" + i, tool);
      payments.add(new Payment(ForumStage.id("bob"), 1));
      names.add("member-" + i);
    }
    List<String> treasurers = names.subList(1, 102);
    assertThat(propose(new Block(NO_SET, artifacts, List.of(), List.of(), 0)))
        .isEqualTo("block-too-long");
    assertThat(propose(new Block(NO_SET, NO_ARTIFACTS, treasurers, List.of(), 0)))
        .isEqualTo("block-too-long");
    assertThat(propose(new Block(NO_SET, NO_ARTIFACTS, List.of(), payments, 0)))
        .isEqualTo("block-too-long");
    artifacts.remove("tool-0");
    assertThat(propose(new Block(NO_SET, artifacts, List.of(), payments.subList(0, 100), DAY)))
        .isEqualTo("accepted");
    ForumStage many = new ForumStage(names.toArray(String[]::new));
    Draft draft = Draft.by("ann", "proposal").kind(PostKind.PROPOSAL);
    draft.block = treasurers(treasurers.subList(0, 100).toArray(String[]::new));
    assertThat(many.publish("ann", draft)).isEqualTo("accepted");
  }

  @Test
  void shouldCheckInTheDocumentedOrder() {
    SortedMap<Parameter, Long> wrong = new TreeMap<>(Map.of(Parameter.POOL_QUORUM, 500_001L));
    SortedMap<String, Hash256> unknown = new TreeMap<>(Map.of("x", Hash256.ofText("x")));
    List<Payment> payments = List.of(new Payment(ForumStage.id("x"), 1));
    assertThat(propose(new Block(wrong, unknown, List.of("x"), payments, 0)))
        .startsWith("parameter-out-of-bounds");
    assertThat(propose(new Block(FEE, unknown, List.of("x"), payments, 0)))
        .startsWith("artifact-unknown");
    assertThat(propose(new Block(FEE, NO_ARTIFACTS, List.of("x"), payments, 0)))
        .startsWith("treasurer-unknown");
    assertThat(propose(new Block(FEE, NO_ARTIFACTS, List.of(), payments, 0)))
        .startsWith("payment-invalid");
    assertThat(propose(new Block(FEE, NO_ARTIFACTS, List.of(), List.of(), 0)))
        .startsWith("delay-too-short");
  }

  @ParameterizedTest
  @CsvSource({
    "a, 1, accepted",
    "z.0-9, 1.0, accepted",
    "'', 1, artifact-name-invalid",
    "A, 1, artifact-name-invalid",
    "a_b, 1, artifact-name-invalid",
    "a/b, 1, artifact-name-invalid",
    "a:b, 1, artifact-name-invalid",
    "a`b, 1, artifact-name-invalid",
    "a{b, 1, artifact-name-invalid",
    "a, '', artifact-name-invalid"
  })
  void shouldNameAnArtifactSoundly(String name, String version, String outcome) {
    assertThat(publishArtifact(name, version)).isEqualTo(outcome);
  }

  @Test
  void shouldBoundNameAndVersionOfAnArtifact() {
    String grin = "\ud83d\ude00";
    assertThat(publishArtifact("a".repeat(65), "1")).isEqualTo("artifact-name-invalid");
    assertThat(publishArtifact("a", grin.repeat(65))).isEqualTo("artifact-name-invalid");
    assertThat(publishArtifact("a".repeat(64), grin.repeat(64))).isEqualTo("accepted");
  }

  private Hash256 artifactPost() {
    assertThat(publishArtifact("tool", "1")).isEqualTo("accepted");
    return stage.postId("artifact");
  }

  private String publishArtifact(String name, String version) {
    Draft draft = Draft.by("ann", "artifact").kind(PostKind.ARTIFACT);
    draft.artifact = new Artifact(name, version);
    return publish(draft);
  }

  private String artifact(String name, Hash256 post) {
    SortedMap<String, Hash256> artifacts = new TreeMap<>(Map.of(name, post));
    return propose(new Block(NO_SET, artifacts, List.of(), List.of(), DAY));
  }

  private static Block set(SortedMap<Parameter, Long> set) {
    return new Block(set, NO_ARTIFACTS, List.of(), List.of(), DAY);
  }

  private static Block treasurers(String... handles) {
    return new Block(NO_SET, NO_ARTIFACTS, List.of(handles), List.of(), DAY);
  }

  private static Block payment(String to, long amount) {
    List<Payment> payments =
        List.of(new Payment(ForumStage.id("ann"), 1), new Payment(ForumStage.id(to), amount));
    return new Block(NO_SET, NO_ARTIFACTS, List.of(), payments, DAY);
  }

  private String propose(Block block) {
    Draft draft = Draft.by("ann", "proposal").kind(PostKind.PROPOSAL);
    draft.block = block;
    return publish(draft);
  }

  private String publish(Draft draft) {
    return stage.publish("ann", draft);
  }
}
