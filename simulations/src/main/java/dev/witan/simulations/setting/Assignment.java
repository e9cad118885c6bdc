package dev.witan.simulations.setting;

import dev.witan.kernel.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Changes one value of a setting by its name: a parameter, as {@code pool.quorum}; a number of all
 * groups of a kind, as {@code people.ring.count} or {@code people.careful.stake}; one of the
 * requests, as {@code requests.fee}; or {@code repPrice}. What comes out is read as a file would
 * be, so nothing can be set that could not stand there.
 */
public final class Assignment {
  private static final String PEOPLE = "people.";
  private static final String REQUESTS = "requests.";
  private static final String REP_PRICE = "repPrice";

  private Assignment() {}

  /** The setting with another value under this name; both as people write them. */
  public static Setting apply(Setting setting, String name, String value) throws SettingFault {
    Optional<Parameter> parameter = Parameter.named(name);
    if (parameter.isPresent()) {
      OptionalLong number = ParameterText.value(parameter.get(), value);
      if (number.isEmpty()) {
        throw new SettingFault(name + "=" + value, ParameterText.expected(parameter.get()));
      }
      return setting.with(parameter.get(), number.getAsLong());
    }
    Map<String, Object> form = SettingForm.of(setting);
    if (name.equals(REP_PRICE)) {
      form.put(REP_PRICE, number(value));
    } else if (name.startsWith(REQUESTS)) {
      put(form, "requests", name.substring(REQUESTS.length()), value);
    } else if (name.startsWith(PEOPLE)) {
      putPeople(form, name, value);
    } else {
      throw new SettingFault(
          name, ParameterText.unknown() + "; or people.KIND.NUMBER, requests.NUMBER, repPrice");
    }
    return SettingReader.read(name + "=" + value, FormText.of(form));
  }

  private static void putPeople(Map<String, Object> form, String name, String value)
      throws SettingFault {
    String[] parts = name.substring(PEOPLE.length()).split("\\.", 2);
    List<String> kinds = new ArrayList<>();
    boolean isFound = false;
    for (Object group : (List<?>) form.get("people")) {
      Map<String, Object> fields = fields(group);
      kinds.add(fields.get("kind").toString());
      if (parts.length == 2 && parts[0].equals(fields.get("kind"))) {
        fields.put(parts[1], number(value));
        isFound = true;
      }
    }
    if (!isFound) {
      throw new SettingFault(name, "names no kind of this setting; it has " + kinds);
    }
  }

  private static void put(Map<String, Object> form, String group, String name, String value) {
    fields(form.get(group)).put(name, number(value));
  }

  @SuppressWarnings("unchecked") // A form has been made of such maps alone.
  private static Map<String, Object> fields(Object group) {
    return (Map<String, Object>) group;
  }

  /** A number as one, and anything else as a text, which the reader then refuses. */
  private static Object number(String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      return value;
    }
  }
}
