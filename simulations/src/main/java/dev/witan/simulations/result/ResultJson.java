package dev.witan.simulations.result;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.setting.SettingForm;
import java.io.IOException;

/** Results as JSON: the fields of the records under their names, a setting as in its YAML form. */
public final class ResultJson {
  private static final ObjectMapper MAPPER = mapper();

  private ResultJson() {}

  /** A result, a part of one, or a setting, on one line. */
  public static String of(Object part) {
    try {
      return MAPPER.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a run that {@link #of} wrote; other bytes are an exception. */
  public static RunResult run(byte[] json) throws IOException {
    return MAPPER.readValue(json, RunResult.class);
  }

  private static ObjectMapper mapper() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(Double.class, new Numbers());
    module.addSerializer(double.class, new Numbers());
    module.addSerializer(Setting.class, new Settings());
    return JsonMapper.builder()
        .addModule(module)
        .visibility(PropertyAccessor.ALL, Visibility.NONE)
        .visibility(PropertyAccessor.FIELD, Visibility.ANY)
        .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .build();
  }

  /** Numbers as {@link Rounded} writes them: not as the Java that happens to run does. */
  private static final class Numbers extends StdSerializer<Double> {
    private static final long serialVersionUID = 1;

    private Numbers() {
      super(Double.class);
    }

    @Override
    public void serialize(Double number, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeNumber(Rounded.exact(number));
    }
  }

  private static final class Settings extends StdSerializer<Setting> {
    private static final long serialVersionUID = 1;

    private Settings() {
      super(Setting.class);
    }

    @Override
    public void serialize(Setting setting, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writePOJO(SettingForm.of(setting));
    }
  }
}
