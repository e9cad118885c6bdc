package dev.witan.systemtests.parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.witan.kernel.Hash256;
import dev.witan.systemtests.parameters.SeenEntry.NamedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The steps of docs/parameters.md, in their words. It uses nothing of the engine but SHA-256. */
final class Derivation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SortedMap<String, String> values;
  private final List<String> submitted = new ArrayList<>();
  private final Map<String, JsonNode> published = new HashMap<>();

  private Derivation(Map<String, String> defaults) {
    values = new TreeMap<>(defaults);
  }

  /**
   * What is in force behind the last of these entries.
   *
   * @param defaults of section 8 of the rules
   */
  static SortedMap<String, String> of(Map<String, String> defaults, List<SeenEntry> entries) {
    Derivation derivation = new Derivation(defaults);
    entries.forEach(derivation::add);
    return derivation.values;
  }

  private void add(SeenEntry entry) {
    if (entry.is("body.found")) { // Step 1.
      put(entry.body().get("parameters"));
    } else if (entry.is("post.publish")) {
      published.put(postId(entry.body()), entry.body());
    } else if (entry.is("proposal.submit")) { // Step 2.
      submitted.add(entry.body().get("post").asText());
    }
    for (NamedEvent event : entry.events()) { // Step 3.
      if (event.name().equals("proposal.took-effect")) {
        put(published.get(submitted.get((int) event.number())).get("set"));
      }
    }
  }

  private void put(JsonNode set) {
    set.properties().forEach(item -> values.put(item.getKey(), item.getValue().asText()));
  }

  /** The id of a post from the command that published it (docs/scenario.md, "Posts"). */
  private static String postId(JsonNode command) {
    SortedMap<String, JsonNode> content = new TreeMap<>();
    command.properties().forEach(field -> content.put(field.getKey(), field.getValue()));
    content.put("bodyHash", content.remove("body").get("hash"));
    content.putIfAbsent("replyTo", JSON.nullNode());
    content.putIfAbsent("supersedes", JSON.nullNode());
    ArrayNode authors = JSON.createArrayNode();
    for (JsonNode author : command.get("authors")) {
      ObjectNode alone = authors.addObject();
      alone.set("member", author.get("member"));
      alone.set("weight", author.get("weight"));
    }
    content.put("authors", authors);
    try {
      byte[] canonical = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
      return Hash256.of(canonical).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
