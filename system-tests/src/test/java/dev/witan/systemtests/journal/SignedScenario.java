package dev.witan.systemtests.journal;

import dev.witan.cli.scenario.Scenario;
import dev.witan.cli.scenario.Step;
import dev.witan.envelope.Countersignature;
import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Envelope;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Consent;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.journal.Batch;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.member.Members;
import dev.witan.statemachine.codec.CommandPayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what the lines of a scenario say, and puts it into a journal as its members and a node would
 * have done: everything is signed and countersigned, and contents lie beside their commands.
 */
final class SignedScenario {
  /** Whatever is quoted may be the name of a key. */
  private static final Pattern NAME = Pattern.compile("\"([A-Za-z0-9._-]{1,64})\"");

  private static final byte[] NO_COMMAND = new byte[0];

  private final Map<PublicKey, byte[]> secrets = new HashMap<>();
  private final Journal journal;
  private final Scenario scenario = new Scenario(this::accepted);
  private byte[] content = new byte[0];

  private SignedScenario(Journal journal) {
    this.journal = journal;
  }

  /** Writes what the lines say into this empty journal. */
  static void write(List<String> lines, Journal journal) {
    SignedScenario signed = new SignedScenario(journal);
    for (String line : lines) {
      signed.makeKeys(line);
      signed.content = body(line).getBytes(StandardCharsets.UTF_8);
      if (signed.scenario.line(line) instanceof Step.Wrong wrong) {
        throw new IllegalArgumentException("line " + wrong.line() + ": " + wrong.reason());
      }
    }
  }

  private void makeKeys(String line) {
    Matcher names = NAME.matcher(line);
    while (names.find()) {
      byte[] secret = Hash256.ofText("witan-scenario" + names.group(1)).bytes();
      secrets.put(Ed25519.publicKey(secret), secret);
    }
  }

  /** The text of a post, which stands beside the command. */
  private static String body(String line) {
    Json json = JsonParser.parse(line.getBytes(StandardCharsets.UTF_8)).value();
    return json instanceof Json.Fields fields
            && new Json.Text("post.publish").equals(fields.values().get("do"))
        ? ((Json.Text) fields.values().get("body")).value()
        : "";
  }

  private void accepted(Entry entry, Optional<CommandPayload> payload, byte[] events) {
    Batch batch = new Batch(journal.head());
    if (payload.isPresent() && payload.get().command() instanceof PublishPost) {
      batch.addContent(content);
    }
    byte[] command = payload.map(this::sealed).orElse(NO_COMMAND);
    batch.add(new JournalEntry(entry.position(), entry.time(), entry.seed(), command, events));
    journal.append(batch);
  }

  private byte[] sealed(CommandPayload payload) {
    CommandPayload whole =
        new CommandPayload(
            payload.audience(),
            payload.actor(),
            payload.key(),
            payload.issuedAt(),
            payload.expiresAt(),
            payload.nonce(),
            countersigned(payload));
    return Envelope.seal(whole.signedBytes(), secrets.get(payload.key()));
  }

  /** The command with the countersignatures that count as given in a scenario. */
  private Command countersigned(CommandPayload payload) {
    if (payload.command() instanceof PublishPost post) {
      return withConsents(post, payload);
    }
    BodyId body = payload.audience().orElse(null);
    if (payload.command() instanceof RegisterMember one && one.sponsor().isPresent()) {
      Sponsor by = one.sponsor().get();
      byte[] signed = Countersignature.sponsor(body, by.member(), one.key(), one.handle());
      Sponsor sponsor = new Sponsor(by.member(), by.key(), Optional.of(sign(by.key(), signed)));
      return new RegisterMember(
          one.handle(), one.key(), one.name(), one.recoveryHash(), Optional.of(sponsor));
    }
    if (payload.command() instanceof AddKey added) {
      byte[] signed = Countersignature.addedKey(body, payload.actor().orElseThrow(), added.key());
      return new AddKey(added.key(), Optional.of(sign(added.key(), signed)));
    }
    return payload.command();
  }

  private PublishPost withConsents(PublishPost post, CommandPayload payload) {
    byte[] signed =
        Countersignature.coauthor(payload.audience().orElseThrow(), PostContent.id(post));
    Members members = scenario.modules().reputation().members();
    List<Author> authors =
        post.authors().stream()
            .map(
                author -> {
                  if (payload.actor().equals(Optional.of(author.member()))) {
                    return author;
                  }
                  PublicKey key = members.keys(members.number(author.member())).get(0);
                  Consent consent = new Consent(key, sign(key, signed));
                  return new Author(author.member(), author.weight(), Optional.of(consent));
                })
            .toList();
    return new PublishPost(
        post.kind(),
        post.title(),
        post.bodyHash(),
        post.bodyBytes(),
        authors,
        post.citations(),
        post.replyTo(),
        post.supersedes(),
        post.attachments(),
        post.block(),
        post.artifact());
  }

  private Signature sign(PublicKey key, byte[] bytes) {
    return Signature.of(Ed25519.sign(secrets.get(key), bytes));
  }
}
