package dev.witan.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: keys are those of the documentation. Method: its table, row by row. */
final class LocalKeysTest {
  @ParameterizedTest
  @ValueSource(strings = {"ada", "bank"})
  void shouldMakeTheKeysOfTheDocumentation(String name) throws IOException {
    PublicKey key = new LocalKeys().key(name);
    assertThat(Files.readString(Path.of("../docs/scenario.md")))
        .contains("| " + name + " | `" + key.value() + "` | `" + MemberId.of(key) + "` |");
  }

  @Test
  void shouldKnowTheNameOfAKey() {
    LocalKeys keys = new LocalKeys();
    assertThat(keys.name(keys.key("ada"))).isEqualTo("ada");
    assertThat(keys.key("ada")).isNotEqualTo(keys.key("ada "));
  }
}
