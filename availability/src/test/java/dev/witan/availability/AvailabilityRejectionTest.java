package dev.witan.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Goal: clients decide by codes, so these never change. Method: a golden list, in their order. */
final class AvailabilityRejectionTest {
  @Test
  void shouldKeepEveryCode() throws IOException {
    try (InputStream stream = getClass().getResourceAsStream("rejections.txt")) {
      String golden = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(Arrays.stream(AvailabilityRejection.values()).map(AvailabilityRejectionTest::line))
          .containsExactlyElementsOf(golden.lines().toList());
    }
  }

  private static String line(AvailabilityRejection code) {
    String kind = code.isTransient() ? "transient" : "final";
    return code.code() + " | " + code.clause() + " | " + kind + " | " + code.sentence();
  }
}
