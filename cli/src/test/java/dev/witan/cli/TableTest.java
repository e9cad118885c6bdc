package dev.witan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Console.ProgressForm;
import dev.witan.cli.Table.Cell;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Goal: a table suits whoever reads it. Method: the same table for a person and a program. */
final class TableTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void shouldAlignColumns_whenAPersonReads() {
    table().print(console(true, false));
    assertThat(printed())
        .isEqualTo(
            """
            Members
              name  rep  why
              ada     1  one
              木      20  \\u001b[0m

            """);
  }

  @Test
  void shouldPaintInsideTheColumns() {
    Console console = console(true, true);
    new Table("T", "for", "word")
        .row(Cell.number("7").painted(console::blue), Cell.text("x").painted(console::orange))
        .print(console);
    assertThat(printed())
        .contains("\u001b[1mT\u001b[0m\n")
        .contains("  \u001b[38;5;33m  7\u001b[0m  \u001b[38;5;208mx\u001b[0m\n");
  }

  @Test
  void shouldSeparateByTabs_whenAProgramReads() {
    table().print(console(false, false));
    assertThat(printed())
        .isEqualTo("# Members\nname\trep\twhy\nada\t1\tone\n木\t20\t\\u001b[0m\n\n");
  }

  @Test
  void shouldPrintNothing_whenThereAreNoRows() {
    new Table("Members", "name").print(console(true, true));
    assertThat(printed()).isEmpty();
  }

  private static Table table() {
    return new Table("Members", "name", "rep", "why")
        .row(Cell.text("ada"), Cell.number("1"), Cell.text("one"))
        .row(Cell.text("木"), Cell.number("20"), Cell.text("\u001b[0m"));
  }

  private Console console(boolean terminal, boolean colored) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Console(stream, stream, terminal, terminal, colored, ProgressForm.NONE, () -> 0);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
