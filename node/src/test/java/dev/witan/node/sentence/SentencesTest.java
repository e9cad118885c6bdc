package dev.witan.node.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.witan.statemachine.codec.CommandCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: the node says the same words as the client. Method: the golden examples that both share.
 */
final class SentencesTest {
  private static final Sentences SENTENCES = Sentences.load();

  static Stream<JsonNode> examples() throws IOException {
    JsonNode file =
        new ObjectMapper().readTree(Path.of("../web-ui/client/sentences-golden.json").toFile());
    return StreamSupport.stream(file.get("commands").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldSayWhatTheClientSays(JsonNode example) {
    Names names = (kind, id) -> Optional.ofNullable(example.path("names").path(id).textValue());
    assertThat(SENTENCES.of(example.get("type").textValue(), example.get("body"), names))
        .contains(example.get("sentence").textValue());
  }

  @Test
  void shouldHaveASentenceForEveryCommandAndNoOther() throws IOException {
    Set<String> examples = new TreeSet<>();
    examples().forEach(example -> examples.add(example.get("type").textValue()));
    Set<String> commands = new TreeSet<>(CommandCodec.names());
    commands.remove("tick"); // The node's own: nobody signs one.
    assertThat(examples).isEqualTo(commands);
    assertThat(SENTENCES.of("tick", JsonNodeFactory.instance.objectNode(), Names.NONE)).isEmpty();
  }
}
