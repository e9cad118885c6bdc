package dev.witan.business;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.business.RequestLife.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Goal: the picture of a request's life in the documentation is that of the engine (BUS-2). Method:
 * it is drawn from the data and compared; {@code -Dwitan.golden=write} writes it, and then fails.
 */
final class RequestPictureTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolveSibling("docs/requests.md");

  @Test
  void shouldBeThePictureInTheDocumentation() throws IOException {
    String page = page();
    if ("write".equals(System.getProperty("witan.golden"))) {
      Files.writeString(PAGE, page);
      throw new AssertionError("written, run again without -Dwitan.golden=write");
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() {
    return "# The life of a request\n\n"
        + "What may happen to a request in which state, by whom, and where it leads (BUS-2). Drawn by\n"
        + "`RequestPictureTest` from the data that the engine itself asks (`RequestLife`).\n\n"
        + "```mermaid\nstateDiagram-v2\n  [*] --> open: request.file (requester)\n"
        + lines("", RequestPictureTest::arrows)
        + finals()
        + "```\n\n"
        + "| in state | what happens | by whom | leads to |\n|---|---|---|---|\n"
        + lines("", RequestPictureTest::row);
  }

  private static String lines(
      String between, java.util.function.Function<Transition, String> line) {
    return RequestLife.TRANSITIONS.stream().map(line).collect(Collectors.joining(between));
  }

  private static String arrows(Transition transition) {
    return transition.to().stream()
        .map(
            to ->
                "  "
                    + transition.from().word()
                    + " --> "
                    + to.word()
                    + ": "
                    + transition.act().label()
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String finals() {
    return List.of(RequestState.values()).stream()
        .filter(RequestState::isFinal)
        .map(state -> "  " + state.word() + " --> [*]\n")
        .collect(Collectors.joining());
  }

  private static String row(Transition transition) {
    String to =
        transition.to().stream().map(RequestState::word).collect(Collectors.joining(" or "));
    return "| "
        + transition.from().word()
        + " | `"
        + transition.act().label()
        + "` | "
        + transition.act().role().word()
        + " | "
        + to
        + " |\n";
  }
}
