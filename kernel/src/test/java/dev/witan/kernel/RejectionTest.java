package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RejectionTest {
  private enum Code implements RejectionCode {
    POOL_TOO_DEEP,
    POOL_EMPTY;

    @Override
    public Facts facts() {
      return new Facts("POOL-0", this == POOL_TOO_DEEP, "It is too deep.");
    }
  }

  @Test
  void shouldMakeTheCodeFromTheName() {
    assertThat(Code.POOL_TOO_DEEP.code()).isEqualTo("pool-too-deep");
    assertThat(Code.POOL_TOO_DEEP.clause()).isEqualTo("POOL-0");
    assertThat(Code.POOL_TOO_DEEP.isTransient()).isTrue();
    assertThat(Code.POOL_EMPTY.isTransient()).isFalse();
  }

  @Test
  void shouldNameTheOffendingValue() {
    assertThat(Code.POOL_TOO_DEEP.rejection().sentence()).isEqualTo("It is too deep.");
    assertThat(Code.POOL_TOO_DEEP.rejection(7).sentence()).isEqualTo("It is too deep. (7)");
    assertThat(Code.POOL_TOO_DEEP.rejection(7))
        .isEqualTo(new Rejection(Code.POOL_TOO_DEEP, "7"))
        .isNotEqualTo(Code.POOL_TOO_DEEP.rejection());
  }

  @Test
  void shouldRepeatOnlyTheStartOfALongValue() {
    assertThat(Code.POOL_TOO_DEEP.rejection("x".repeat(100)).detail()).isEqualTo("x".repeat(100));
    assertThat(Code.POOL_TOO_DEEP.rejection("x".repeat(101)).detail())
        .isEqualTo("x".repeat(100) + "...");
  }

  /** Half a surrogate pair could not be written as JSON. */
  @Test
  void shouldNotCutACharacterInHalf() {
    String detail = Code.POOL_TOO_DEEP.rejection("x" + "\ud83d\ude00".repeat(60)).detail();
    assertThat(detail).isEqualTo("x" + "\ud83d\ude00".repeat(49) + "...");
    assertThat(new JsonWriter().text(detail).toBytes()).isNotEmpty();
  }

  @Test
  void shouldTellTheTimeOfTheEntry() {
    Entry entry = new Entry(3, 77, new Hash256(1, 2, 3, 4));
    assertThat(new Context(entry, entry.seed(), 0, null).time()).isEqualTo(77);
  }

  @Test
  void shouldStopAtAFactThatDoesNotHold() {
    assertThatCode(() -> Checks.require(true, "fine")).doesNotThrowAnyException();
    assertThatCode(() -> Checks.require(true, "fine", 1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Checks.require(false, "broken"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
    assertThatThrownBy(() -> Checks.require(false, "broken", 7)).hasMessage("broken: 7");
  }
}
