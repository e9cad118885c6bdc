package dev.witan.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Payload;
import dev.witan.envelope.Receipt;
import dev.witan.journal.FailureKind;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.JournalException;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.Limits;
import dev.witan.node.command.Checked;
import dev.witan.node.command.CommandCheck;
import dev.witan.node.sequencer.Answer;
import dev.witan.node.sequencer.Answer.NotTaken;
import dev.witan.node.sequencer.Answer.Reason;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.HeldJournal;
import dev.witan.node.stage.Signer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a node starts only where it may, comes back by itself, and answers everybody. */
@SuppressWarnings("try") // A held journal is let go by closing it.
final class NodeTest {
  private static final NotTaken STOPPED = new NotTaken(Reason.STOPPED);

  @TempDir Path folder;

  @Test
  void shouldRefuseToStart_whenTheBodyHasAnotherNodesKey() {
    try (NodeStage stage = new NodeStage(folder).founded()) {
      stage.stop();
      NodeKey other = new NodeKey(new Signer("another node").seed());
      assertThat(Answers.failure(stage.start(other)))
          .isInstanceOfSatisfying(
              StartRefused.class,
              refused -> assertThat(refused.code()).isEqualTo("node-key-wrong"));
      stage.node = Answers.await(stage.start()); // The refusal has let go of the journal.
    }
  }

  /** Architecture rule 11: sixty seconds, no more. */
  @Test
  void shouldRefuseToStart_whenTheClockIsFarBehindTheJournal() {
    try (NodeStage stage = new NodeStage(folder).founded()) {
      stage.stop();
      stage.clock.set(NodeStage.START - 60_001);
      assertThat(Answers.failure(stage.start()))
          .isInstanceOfSatisfying(
              StartRefused.class, refused -> assertThat(refused.code()).isEqualTo("clock-behind"));
      stage.clock.set(NodeStage.START - 60_000);
      stage.node = Answers.await(stage.start());
    }
  }

  @Test
  void shouldRefuseToStart_whenTheJournalIsLocked() {
    try (NodeStage stage = new NodeStage(folder).founded()) {
      assertThat(Answers.failure(stage.start()))
          .isInstanceOfSatisfying(
              JournalException.class,
              e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.LOCKED));
    }
  }

  /** Another node's key and a clock that is behind do not matter to who only reads. */
  @Test
  void shouldServeAnImportedBodyReadOnly() {
    try (NodeStage stage = new NodeStage(folder)) {
      NodeKey importer = new NodeKey(new Signer("importer").seed());
      Founding founding = new Founding(NodeStage.START, importer, true);
      append(stage, founding);
      stage.clock.set(0);
      stage.node = Answers.await(stage.start());
      assertThat(Answers.await(stage.send(founding.issue())))
          .isEqualTo(new NotTaken(Reason.READ_ONLY));
    }
  }

  private static void append(NodeStage stage, Founding founding) {
    Checked.Sound sound =
        (Checked.Sound) CommandCheck.sent(founding.envelope(), List.of(), Optional.empty());
    Entry entry = new Entry(1, NodeStage.START, Hash256.ofText("seed"));
    Outcome outcome = new Machine().execute(entry, sound.command().submission());
    byte[] events = ((Outcome.Accepted) outcome).events();
    try (Journal journal = Journal.open(stage.config)) {
      journal.append(
          List.of(new JournalEntry(1, entry.time(), entry.seed(), founding.envelope(), events)));
    }
  }

  /** It could not start again, or would take commands until then. */
  @Test
  void shouldRefuseAFounding_whoseNodeOrOriginIsAnother() {
    try (NodeStage stage = new NodeStage(folder)) {
      stage.node = Answers.await(stage.start());
      NodeKey other = new NodeKey(new Signer("another node").seed());
      Founding strange = new Founding(NodeStage.START, other, false);
      Founding imported = new Founding(NodeStage.START, Founding.NODE, true);
      assertThat(Answers.rejection(stage.send(strange.envelope()))).isEqualTo("node-key-other");
      assertThat(Answers.rejection(stage.send(imported.envelope()))).isEqualTo("body-imported");
      Answers.receipt(stage.send(stage.founding.envelope()));
    }
  }

  /** What was checked before the founding must not be accepted behind it for no body at all. */
  @Test
  void shouldRefuseWhatIsForNoBody_whileTheBodyIsFounded() {
    try (NodeStage stage = new NodeStage(folder)) {
      stage.node = Answers.await(stage.start());
      Signer ada = new Signer("ada");
      Payload payload =
          ada.payload(stage.founding.body(), NodeStage.START, Founding.registration(ada));
      byte[] forNobody = Envelope.sign(with(payload, Optional.empty(), 0), ada.seed()).toBytes();
      List<Future<Answer>> all = new ArrayList<>();
      all.add(stage.send(stage.founding.envelope()));
      for (int i = 0; i < 20; i++) {
        all.add(stage.send(forNobody));
      }
      Answers.receipt(all.get(0));
      for (Future<Answer> one : all.subList(1, 21)) {
        assertThat(Answers.rejection(one)).isIn("body-not-founded", "audience-wrong");
      }
      stage.stop();
      assertThat(stage.verified()).hasSize(1);
    }
  }

  /** One byte more than an entry takes would be a bug's exception in the sequencer. */
  @Test
  void shouldTakeCommandsAsLongAsAnEntry_andNoneLonger() {
    try (NodeStage stage = new NodeStage(folder).founded()) {
      Payload payload =
          stage.founding.bank.payload(
              stage.founding.body(), NodeStage.START, Founding.issue(stage.founding.bank, 1));
      int length = envelope(stage, payload, 3).length;
      int room = Limits.COMMAND_BYTES_MAX - length + 3;
      assertThat(envelope(stage, payload, room)).hasSize(Limits.COMMAND_BYTES_MAX);
      assertThat(Answers.rejection(stage.send(envelope(stage, payload, room + 1))))
          .isEqualTo("command-too-large");
      // It comes to the machine, which knows nothing by so long a name.
      assertThat(Answers.rejection(stage.send(envelope(stage, payload, room))))
          .isEqualTo("expectation-unknown");
      assertThat(stage.troubles).isEmpty();
    }
  }

  private static byte[] envelope(NodeStage stage, Payload payload, int nameLength) {
    return Envelope.sign(with(payload, payload.audience(), nameLength), stage.founding.bank.seed())
        .toBytes();
  }

  /** The same for another body, and expecting a version of something with a name so long. */
  private static Payload with(Payload payload, Optional<BodyId> audience, int nameLength) {
    TreeMap<String, Json> expect = new TreeMap<>();
    if (nameLength > 0) {
      expect.put("n".repeat(nameLength), new Json.Int(1));
    }
    return new Payload(
        payload.type(),
        audience,
        payload.actor(),
        payload.key(),
        payload.issuedAt(),
        payload.expiresAt(),
        payload.nonce(),
        new Json.Fields(expect),
        payload.body());
  }

  /** Architecture rule 6. What nobody knew the fate of is accepted once. */
  @Test
  void shouldStartAgainFromItsJournal_whenACommitFails() throws Exception {
    try (NodeStage stage = new NodeStage(folder).founded()) {
      List<byte[]> sent = new ArrayList<>();
      List<Future<Answer>> answers = new ArrayList<>();
      try (HeldJournal held = HeldJournal.before(stage.config, 2)) {
        for (int i = 0; i < 20; i++) {
          sent.add(stage.founding.issue());
          answers.add(stage.send(sent.get(i)));
        }
        Thread.sleep(200);
        HeldJournal.breakDown(stage.config);
      }
      assertThat(stage.troubles.poll(20, TimeUnit.SECONDS)).isInstanceOf(JournalException.class);
      for (Answer answer : Answers.awaitAll(answers)) {
        assertThat(answer).isInstanceOfAny(Answer.FateUnknown.class, NotTaken.class);
      }
      assertThat(Answers.awaitAll(answers)).hasAtLeastOneElementOfType(Answer.FateUnknown.class);
      for (byte[] envelope : sent) {
        assertThat(stage.sendUntilTaken(envelope)).isInstanceOf(Answer.Accepted.class);
      }
      stage.stop();
      assertThat(stage.verified()).hasSize(21);
    }
  }

  @Test
  void shouldStartAgain_whenTheListenerOfTroublesThrows() throws Exception {
    try (NodeStage stage = new NodeStage(folder)) {
      stage.node =
          Answers.await(
              Node.start(
                  stage.vertx,
                  stage.config,
                  Founding.NODE,
                  stage.clock::get,
                  trouble -> {
                    throw new IllegalStateException("planted");
                  }));
      Answers.receipt(stage.send(stage.founding.envelope()));
      HeldJournal.breakDown(stage.config);
      Answers.await(stage.send(stage.founding.issue()));
      Answer answer = stage.sendUntilTaken(stage.founding.issue());
      assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }
  }

  /** Those that are still being checked get an answer too: here, behind much that is hashed. */
  @Test
  void shouldAnswerEverybody_whenItIsStopped() {
    try (NodeStage stage = new NodeStage(folder).founded()) {
      List<Future<Answer>> answers = new ArrayList<>();
      answers.addAll(sendMany(stage, 20));
      Answers.awaitAll(answers);
      for (int i = 0; i < 2; i++) {
        answers.add(stage.send(stage.founding.issue(), new byte[30 << 20]));
      }
      answers.addAll(sendMany(stage, 300));
      Node node = stage.node;
      Future<Void> stopped = node.stop();
      assertThat(Answers.await(node.submit(stage.founding.issue(), List.of()))).isEqualTo(STOPPED);
      Answers.await(stopped);
      assertThat(answers).allMatch(Future::succeeded);
      List<Answer> given = Answers.awaitAll(answers);
      assertThat(given)
          .allMatch(
              one ->
                  one instanceof Answer.Accepted
                      || one instanceof Answer.Rejected
                      || one.equals(STOPPED));
      Answers.await(node.stop());
      stage.node = null;
      long accepted = given.stream().filter(Answer.Accepted.class::isInstance).count();
      assertThat(stage.verified()).hasSize((int) accepted + 1);
    }
  }

  private static List<Future<Answer>> sendMany(NodeStage stage, int number) {
    List<Future<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      answers.add(stage.send(stage.founding.issue()));
    }
    return answers;
  }

  @Test
  void shouldGiveTheFirstReceiptAgain_behindARestart() {
    try (NodeStage stage = new NodeStage(folder).founded()) {
      byte[] envelope = stage.founding.issue();
      Receipt receipt = Answers.receipt(stage.send(envelope));
      stage.stop();
      stage.node = Answers.await(stage.start());
      assertThat(Answers.await(stage.send(envelope))).isEqualTo(new Answer.Accepted(receipt, true));
      assertThat(Answers.rejection(stage.send(new byte[0]))).isEqualTo("command-malformed");
    }
  }

  /** The bound holds for what is being checked too, with the contents that came along. */
  @Test
  void shouldSendAway_whenTooMuchIsBeingChecked() {
    try (NodeStage stage = new NodeStage(folder).founded()) {
      byte[] long1 = new byte[30 << 20];
      byte[] envelope = stage.founding.issue();
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        answers.add(stage.send(envelope, long1));
      }
      assertThat(Answers.awaitAll(answers)).contains(new NotTaken(Reason.QUEUE_FULL));
      Answers.receipt(stage.send(envelope)); // All of it has been let go.
      assertThat(answers.get(0).result()).isInstanceOf(Answer.Rejected.class);
    }
  }
}
