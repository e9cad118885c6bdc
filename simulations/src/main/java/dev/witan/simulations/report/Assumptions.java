package dev.witan.simulations.report;

import dev.witan.kernel.Parameter;
import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.setting.ParameterText;
import dev.witan.simulations.setting.People;
import dev.witan.simulations.setting.Requests;
import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.society.Trait;
import org.jsoup.nodes.Element;

/**
 * Everything that a simulation was made from: time, requests, people with all traits, the rules.
 */
final class Assumptions {
  private final Setting setting;
  private final boolean isCompared;

  Assumptions(SimulationResult result) {
    setting = result.setting();
    isCompared = result.variants().size() > 1;
  }

  void write(Page page) {
    Element section = page.section("assumptions", "All that is assumed");
    if (isCompared) {
      page.note(section, "This is the setting of the first variant; the names say what differs.");
    }
    general(section);
    people(section);
    section.appendElement("h3").text("Parameters of the rules");
    FigureTable table = new FigureTable("parameter", "value", "in the units of the rules", "set");
    for (Parameter parameter : Parameter.values()) {
      long value = setting.parameter(parameter);
      table
          .row()
          .text(parameter.text())
          .text(VariantText.value(parameter, value))
          .text(ParameterText.written(parameter, value))
          .text(setting.parameters().containsKey(parameter) ? "by the setting" : "default");
    }
    section.appendChild(table.element());
  }

  private void general(Element section) {
    Requests requests = setting.requests();
    FigureTable table = new FigureTable("assumption", "value");
    line(table, "days", setting.days());
    line(table, "repPrice", setting.repPrice());
    line(table, "requests.requesters", requests.requesters());
    line(table, "requests.perDay", requests.perDay());
    line(table, "requests.fee", requests.fee());
    line(table, "requests.badTasks", requests.badTasks());
    line(table, "requests.badTaskHarm", requests.badTaskHarm());
    line(table, "requests.deliverDays", requests.deliverDays());
    section.appendChild(table.element());
  }

  private static void line(FigureTable table, String name, double value) {
    table.row().text(name).figure(value);
  }

  /** One column for each group, since there are more traits than groups in most settings. */
  private void people(Element section) {
    section.appendElement("h3").text("People");
    String[] heads = new String[setting.people().size() + 1];
    heads[0] = "trait";
    for (int i = 1; i < heads.length; i++) {
      heads[i] = setting.people().get(i - 1).kind().word();
    }
    FigureTable table = new FigureTable(heads);
    table.row().text("count");
    for (People group : setting.people()) {
      table.plain(group.count());
    }
    for (Trait trait : Trait.values()) {
      table.row().text(trait.word());
      for (People group : setting.people()) {
        table.figure(group.traits().get(trait));
      }
    }
    section.appendChild(table.element());
  }
}
