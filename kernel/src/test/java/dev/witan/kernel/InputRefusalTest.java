package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: every value has one form only. Method: each other form, and each form cut short. */
final class InputRefusalTest {
  @ParameterizedTest
  @MethodSource("corrupt")
  void shouldRefuse(String hex, Consumer<Input> read, String sentence) {
    Input input = new Input(HexFormat.of().parseHex(hex));
    assertThatThrownBy(() -> read.accept(input))
        .isInstanceOf(Input.CorruptBytes.class)
        .hasMessageStartingWith(sentence + " at byte ");
  }

  static Stream<Arguments> corrupt() {
    String early = "the bytes end too early";
    String form = "an integer has another form than it was written in";
    String bound = "a count is above its bound";
    String bigForm = "a big count has another form than it was written in";
    return Stream.of(
        row("", Input::count, early),
        row("80", Input::count, early),
        row("8000", Input::count, form),
        row("ff00", Input::integer, form),
        row("80808080808080808000", Input::count, form),
        row("ffffffffffffffffff02", Input::integer, form),
        row("ffffffffffffffffff7f", Input::integer, form),
        row("80808080808080808001", Input::count, "a count is negative"),
        row("ffffffffffffffffffff01", Input::integer, "an integer does not end"),
        row("808080808080808080808001", Input::count, "an integer does not end"),
        row("06", input -> input.count(5), bound),
        row("ffffffffffffffff7f", input -> input.count(Integer.MAX_VALUE), bound),
        row("00", input -> input.count(-1), bound),
        row("0300", Input::size, bound),
        row("8080808010", Input::integer32, "an integer is above 32 bits"),
        row("8180808010", Input::integer32, "an integer is above 32 bits"),
        row("02", Input::bool, "a truth value is neither 0 nor 1"),
        row("ff", Input::bool, "a truth value is neither 0 nor 1"),
        row("", Input::bool, early),
        row("00".repeat(31), Input::hash, early),
        row("00", input -> input.raw(2), early),
        row("0200", Input::bytes, early),
        row("0300", Input::bytes, bound),
        row("02c3", Input::text, early),
        row("01c3", Input::text, "a text is not UTF-8"),
        row("02c080", Input::text, "a text is not UTF-8"),
        row("03eda080", Input::text, "a text is not UTF-8"),
        row("01ff", Input::text, "a text is not UTF-8"),
        row("0100", Input::big, bigForm),
        row("020001", Input::big, bigForm),
        row("0180", Input::big, bigForm),
        row("02ffff", Input::big, bigForm),
        row("00", Input::end, "there are bytes behind the end"));
  }

  @Test
  void shouldReadUpToTheBound() {
    assertThat(new Input(new byte[] {5}).count(5)).isEqualTo(5);
    assertThat(new Input(new byte[] {2, 0}).size()).isEqualTo(2);
    assertThat(new Input(HexFormat.of().parseHex("feffffff0f")).integer32())
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(new Input(HexFormat.of().parseHex("ffffffff0f")).integer32())
        .isEqualTo(Integer.MIN_VALUE);
  }

  /** What stands before takes a byte at least, so its number is below the place of now. */
  @Test
  void shouldReferToWhatStandsBefore() {
    Input input = new Input(new byte[] {0, 0, 0, 2, 4});
    assertThatThrownBy(() -> new Input(new byte[] {0}).earlier())
        .isInstanceOf(Input.CorruptBytes.class);
    input.raw(3);
    assertThat(input.earlier()).isEqualTo(2);
    assertThatThrownBy(input::earlier)
        .isInstanceOf(Input.CorruptBytes.class)
        .hasMessageStartingWith("a count is above its bound");
  }

  @Test
  void shouldSayWhere() {
    Input input = new Input(new byte[] {1, 1, 2});
    input.bool();
    input.bool();
    assertThatThrownBy(input::bool).hasMessage("a truth value is neither 0 nor 1 at byte 3");
  }

  @Test
  void shouldRefuseEveryValueThatIsCutShort() {
    Draws.repeat(
        500,
        draws -> {
          List<Consumer<Input>> readers =
              List.of(
                  Input::count, Input::integer, Input::hash, Input::bytes, Input::text, Input::big);
          int kind = draws.below(readers.size());
          byte[] whole = written(draws, kind);
          for (int length = 0; length < whole.length; length++) {
            Input input = new Input(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> readers.get(kind).accept(input))
                .isInstanceOf(Input.CorruptBytes.class);
          }
        });
  }

  /** Whatever bytes are read as a value, that value is written as the very bytes it took. */
  @Test
  void shouldKnowOneFormOfEachValue() {
    Draws.repeat(
        20_000,
        draws -> {
          byte[] bytes = draws.bytes(1 + draws.below(12));
          bytes[bytes.length - 1] &= (byte) (draws.either() ? 0x01 : 0x7f);
          Input input = new Input(bytes);
          try {
            long value = input.integer();
            if (input.atEnd()) {
              assertThat(new Output().integer(value).toBytes()).isEqualTo(bytes);
            }
          } catch (Input.CorruptBytes refused) {
            assertThat(refused).hasMessageContaining(" at byte ");
          }
        });
  }

  private static byte[] written(Draws draws, int kind) {
    Output output = new Output();
    return switch (kind) {
      case 0 -> output.count(draws.amount()).toBytes();
      case 1 -> output.integer(draws.integer()).toBytes();
      case 2 -> output.hash(draws.hash()).toBytes();
      case 3 -> output.bytes(draws.bytes(1 + draws.below(200))).toBytes();
      case 4 -> output.text("x" + DrawnJson.text(draws)).toBytes();
      default -> output.big(Draws.big(1 + draws.upTo(Long.MAX_VALUE - 1))).toBytes();
    };
  }

  private static Arguments row(String hex, Consumer<Input> read, String sentence) {
    return Arguments.of(hex, read, sentence);
  }
}
