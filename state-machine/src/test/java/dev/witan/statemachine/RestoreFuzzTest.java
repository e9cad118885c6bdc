package dev.witan.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.witan.kernel.Input;

/**
 * Goal: no bytes make a restore fail in any way but {@link Input.CorruptBytes}, and what it takes
 * is a sound state. Method: Jazzer; a normal run tries the inputs that stand beside it.
 */
final class RestoreFuzzTest {
  @FuzzTest
  void shouldRestoreOrRefuseAnyBytes(byte[] bytes) {
    Machine machine = new Machine();
    try {
      machine.restore(new Input(bytes));
    } catch (Input.CorruptBytes refused) {
      return;
    }
    byte[] own = Scene.snapshot(machine);
    assertThat(Scene.snapshot(Scene.restored(own))).isEqualTo(own);
  }
}
