package dev.witan.cli.journal;

import dev.witan.cli.scenario.Scenario;
import dev.witan.cli.scenario.Step;
import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Envelope;
import dev.witan.envelope.Payload;
import dev.witan.journal.Batch;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.SnapshotWriter;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.Output;
import dev.witan.kernel.PublicKey;
import dev.witan.statemachine.codec.CommandPayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Journals as a node would keep them, made by signing what a scenario file does. */
public final class JournalFixture {
  /** A file whose posts have one author each, since nobody countersigns here. */
  public static final Path CHAIN = Path.of("../docs/examples/citation-chain.jsonl");

  private static final Pattern NAME =
      Pattern.compile("\"(?:as\": \"|treasurers\": \\[\")([a-z0-9]+)\"");
  private static final Pattern BODY = Pattern.compile("\"post.publish\".*\"body\": \"([^\"]*)\"");
  private static final int PREFIX_BYTES = "witan-command-v1\n".length();

  private final Map<PublicKey, byte[]> seeds = new HashMap<>();
  private final List<String> bodies = new ArrayList<>();
  private final Journal journal;
  private final Scenario scenario = new Scenario(this::accepted);

  private JournalFixture(Journal journal) {
    this.journal = journal;
  }

  /** Makes the journal of the citation chain in this folder. */
  public static JournalConfig chain(Path folder) {
    return of(folder, read(CHAIN));
  }

  /** Makes the journal of these lines in this folder, with a snapshot at the end. */
  public static JournalConfig of(Path folder, List<String> lines) {
    JournalConfig config = JournalConfig.inDirectory(folder);
    try (Journal journal = Journal.open(config)) {
      JournalFixture fixture = new JournalFixture(journal);
      lines.forEach(fixture::run);
      fixture.writeSnapshot();
    }
    return config;
  }

  /** The lines of a file. */
  public static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String line) {
    Matcher names = NAME.matcher(line);
    while (names.find()) {
      byte[] seed = Hash256.ofText("witan-scenario" + names.group(1)).bytes();
      seeds.put(Ed25519.publicKey(seed), seed);
    }
    Matcher body = BODY.matcher(line);
    if (body.find()) {
      bodies.add(body.group(1));
    }
    Step step = scenario.line(line);
    if (step instanceof Step.Wrong wrong) {
      throw new IllegalArgumentException(wrong.reason());
    }
    bodies.clear(); // What a rejected command named is nowhere.
  }

  private void accepted(Entry entry, Optional<CommandPayload> payload, byte[] events) {
    Batch batch = new Batch(journal.head());
    bodies.forEach(body -> batch.addContent(body.getBytes(StandardCharsets.UTF_8)));
    byte[] command = payload.map(this::signed).orElse(new byte[0]);
    batch.add(new JournalEntry(entry.position(), entry.time(), entry.seed(), command, events));
    journal.append(batch);
  }

  private byte[] signed(CommandPayload payload) {
    byte[] bytes = payload.signedBytes();
    byte[] json = Arrays.copyOfRange(bytes, PREFIX_BYTES, bytes.length);
    Payload read = Payload.read((Json.Fields) JsonParser.parse(json).value(), "").value();
    return Envelope.sign(read, seeds.get(read.key())).toBytes();
  }

  private void writeSnapshot() {
    try (SnapshotWriter writer = journal.writeSnapshot(journal.head().position())) {
      Output output = new Output(writer);
      scenario.machine().snapshot(output);
      output.flush();
      writer.finish();
    }
  }
}
