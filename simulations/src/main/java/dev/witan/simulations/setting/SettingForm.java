package dev.witan.simulations.setting;

import dev.witan.simulations.society.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A setting as nested maps and lists, with every value, in the form of the YAML file. */
public final class SettingForm {
  private SettingForm() {}

  /** The form of this setting: texts, numbers, truth values, lists, and maps in a fixed order. */
  public static Map<String, Object> of(Setting setting) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("title", setting.title());
    form.put("days", setting.days());
    form.put("repPrice", setting.repPrice());
    Map<String, Object> parameters = new LinkedHashMap<>();
    setting
        .parameters()
        .forEach(
            (parameter, value) ->
                parameters.put(parameter.text(), ParameterText.plain(parameter, value)));
    form.put("parameters", parameters);
    form.put("requests", requests(setting.requests()));
    form.put("people", setting.people().stream().map(SettingForm::people).toList());
    form.put("measures", setting.measures());
    return form;
  }

  private static Map<String, Object> requests(Requests requests) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("requesters", requests.requesters());
    form.put("perDay", requests.perDay());
    form.put("fee", requests.fee());
    form.put("badTasks", requests.badTasks());
    form.put("badTaskHarm", requests.badTaskHarm());
    form.put("deliverDays", requests.deliverDays());
    return form;
  }

  private static Map<String, Object> people(People people) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("kind", people.kind().word());
    form.put("count", people.count());
    for (Trait trait : List.of(Trait.values())) {
      form.put(trait.word(), people.traits().get(trait));
    }
    return form;
  }
}
