package dev.witan.systemtests.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a stranger has of an entry.
 *
 * @param command its payload, or null for a tick
 * @param events names and first numbers, in their order
 */
record SeenEntry(JsonNode command, List<NamedEvent> events) {
  /** An event as far as anybody needs to read it. */
  record NamedEvent(String name, long number) {}

  boolean is(String type) {
    return command != null && command.get("type").asText().equals(type);
  }

  JsonNode body() {
    return command.get("body");
  }
}
