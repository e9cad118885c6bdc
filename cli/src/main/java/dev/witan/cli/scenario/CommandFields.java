package dev.witan.cli.scenario;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.Ppm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns what a line says of a command into the fields of the catalogue: fills in what a scenario
 * may leave out, and what stands for something longer.
 */
final class CommandFields {
  private static final Json.Text NOTHING = new Json.Text("");

  private final LocalNames names;

  CommandFields(LocalNames names) {
    this.names = names;
  }

  /** The fields as the codec reads them. */
  Json.Fields complete(Line.Command line) throws WrongLine {
    SortedMap<String, Json> fields = new TreeMap<>(line.fields());
    switch (line.does()) {
      case "member.register" -> register(line.as(), fields);
      case "key.recover" -> hashRecoveryKey(fields);
      case "post.publish" -> publish(line.as(), fields);
      case "request.file" -> {
        fields.putIfAbsent("title", NOTHING);
        fields.putIfAbsent("match", new Json.Text("draw"));
      }
      default -> {
        // Every other command says all that it means.
      }
    }
    return new Json.Fields(fields);
  }

  private void register(String as, SortedMap<String, Json> fields) throws WrongLine {
    Json.Text handle = new Json.Text(as);
    if (!fields.getOrDefault("handle", handle).equals(handle)) {
      throw new WrongLine("/handle: in a scenario it is what \"as\" says");
    }
    fields.put("handle", handle);
    fields.putIfAbsent("key", handle); // The first key of a member has the handle as its name.
    if (fields.get("sponsor") instanceof Json.Text sponsor) {
      String key = names.keyName(names.actingKey(sponsor.value()));
      fields.put("sponsor", object(Map.of("member", sponsor, "key", new Json.Text(key))));
    }
    hashRecoveryKey(fields);
  }

  /** A key by its local name stands for its hash, which nobody works out by hand. */
  private void hashRecoveryKey(SortedMap<String, Json> fields) throws WrongLine {
    if (!(fields.get("recoveryHash") instanceof Json.Fields named)) {
      return;
    }
    if (named.values().size() != 1 || !(named.values().get("key") instanceof Json.Text key)) {
      throw new WrongLine(
          "/recoveryHash: expected a hash, or an object with the name of a \"key\"");
    }
    Hash256 hash = Hash256.of(names.key(key.value()).orElseThrow().bytes());
    fields.put("recoveryHash", new Json.Text(hash.toString()));
  }

  private static void publish(String as, SortedMap<String, Json> fields) throws WrongLine {
    if (!(fields.getOrDefault("body", NOTHING) instanceof Json.Text body)) {
      throw new WrongLine("/body: expected the text of the post");
    }
    byte[] bytes = body.value().getBytes(StandardCharsets.UTF_8);
    Json.Text hash = new Json.Text(Hash256.of(bytes).toString());
    fields.put("body", object(Map.of("bytes", new Json.Int(bytes.length), "hash", hash)));
    Json.Fields alone =
        object(Map.of("member", new Json.Text(as), "weight", new Json.Int(Ppm.ONE)));
    fields.putIfAbsent("authors", new Json.Items(List.of(alone)));
  }

  private static Json.Fields object(Map<String, Json> fields) {
    return new Json.Fields(new TreeMap<>(fields));
  }
}
