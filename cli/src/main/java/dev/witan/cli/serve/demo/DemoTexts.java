package dev.witan.cli.serve.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Invented names and texts. They are plain on purpose: nobody is to take them for real work. */
final class DemoTexts {
  static final List<String> SKILLS =
      List.of("valves", "bridges", "statistics", "translation", "soil", "wiring", "optics", "law");

  private static final List<String> GIVEN =
      List.of(
          "Ada", "Bela", "Carla", "Dario", "Edda", "Farid", "Greta", "Henk", "Ines", "Jonas",
          "Kemal", "Lena", "Mira", "Nils", "Orla", "Piet", "Rosa", "Samir", "Tilda", "Vito");

  private static final List<String> FAMILY =
      List.of(
          "Abel", "Brandt", "Costa", "Dahl", "Eriksen", "Falk", "Groot", "Haas", "Ivanov", "Jensen",
          "Koch", "Lind", "Moreau", "Novak", "Okoye", "Prins");

  private static final List<String> SUBJECTS =
      List.of(
          "the seal of a ball valve",
          "a bearing of the old bridge",
          "a survey of three villages",
          "the safety sheet of a solvent",
          "clay below a school",
          "the wiring of a lighthouse",
          "a lens with a scratch",
          "a clause on late delivery",
          "a pump that stutters",
          "a table with missing rows",
          "the manual of a crane",
          "sand for a playground");

  private static final List<String> DEEDS =
      List.of(
          "Test of",
          "Notes on",
          "A second look at",
          "Measurements of",
          "A method for",
          "What went wrong with");

  private static final List<String> FINDINGS =
      List.of(
          "Ten trials were made and nine agree; the one that does not was made on a wet day.",
          "The figures are in the table below, with the scale that was used and when it was checked.",
          "It holds under the load that the standard asks for, and fails at twice of that.",
          "Two readings by two people differ by less than the instrument can tell.",
          "The cause was small: a part was put in the wrong way round and nobody had looked.",
          "What would show that this is wrong: the same trial at minus ten degrees.");

  private static final List<String> REPLIES =
      List.of(
          "Thank you, that is the part that I had missed. Which scale did you use?",
          "I tried the same last year and came to another figure; mine was at night.",
          "Please say how the samples were chosen, otherwise nobody can repeat it.",
          "This saves us a week. I shall cite it.");

  private DemoTexts() {}

  static String given(int number) {
    return GIVEN.get(number % GIVEN.size());
  }

  static String family(int number) {
    return FAMILY.get(number / GIVEN.size() % FAMILY.size());
  }

  /** How many people have a name of their own. */
  static int people() {
    return GIVEN.size() * FAMILY.size();
  }

  static String title(SplittableRandom random, int number) {
    return one(random, DEEDS) + " " + one(random, SUBJECTS) + ", no. " + number;
  }

  static String body(SplittableRandom random, String title) {
    return "# "
        + title
        + "\n\n"
        + one(random, FINDINGS)
        + " "
        + one(random, FINDINGS)
        + "\n\n*Invented for a demonstration.*\n";
  }

  static String reply(SplittableRandom random) {
    return one(random, REPLIES) + "\n\n*Invented for a demonstration.*\n";
  }

  static String wish(SplittableRandom random) {
    return "Please look at " + one(random, SUBJECTS);
  }

  private static String one(SplittableRandom random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
