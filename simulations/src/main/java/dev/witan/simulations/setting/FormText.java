package dev.witan.simulations.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Forms as text: JSON, which is YAML, too. */
final class FormText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private FormText() {}

  static String of(Map<String, Object> form) {
    try {
      return MAPPER.writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
