package dev.witan.statemachine.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden files: what was released is frozen. A deliberate change runs the tests once with
 * -Dwitan.golden=write, which writes the files and fails, so that no normal run can ever do it.
 */
public final class Golden {
  private static final boolean IS_WRITING = "write".equals(System.getProperty("witan.golden"));

  private Golden() {}

  /** Compares the text with the golden file of this name, character by character. */
  public static void assertGolden(String name, String actual) {
    if (IS_WRITING) {
      write(Path.of("src", "test", "resources", "golden").resolve(name), actual);
      fail("wrote the golden file %s; look at the change and run again without the switch", name);
    }
    assertThat(actual).as(name).isEqualTo(read(name));
  }

  /** The text of the golden file of this name. */
  public static String read(String name) {
    try (InputStream stream = Golden.class.getResourceAsStream("/golden/" + name)) {
      assertThat(stream).as("golden file %s", name).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
