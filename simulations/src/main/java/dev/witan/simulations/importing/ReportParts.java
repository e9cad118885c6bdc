package dev.witan.simulations.importing;

import dev.witan.kernel.JsonWriter;
import dev.witan.simulations.journaling.Stored;
import java.util.OptionalDouble;

/** The parts that the reports of all imports have, as JSON; names in ascending order. */
public final class ReportParts {
  private ReportParts() {}

  /** Writes where coin is. */
  public static void write(CoinSums coin, JsonWriter json) {
    json.object().name("held").amount(coin.held()).name("issued").amount(coin.issued());
    json.name("members").amount(coin.members()).name("salary").amount(coin.salary());
    json.name("treasury").amount(coin.treasury()).endObject();
  }

  /** Writes where REP came from and went. */
  public static void write(RepSums rep, JsonWriter json) {
    json.object().name("balances").amount(rep.balances()).name("burned").amount(rep.burned());
    json.name("minted").amount(rep.minted()).name("supply").amount(rep.supply()).endObject();
  }

  /** Writes what the machine went through. */
  public static void write(MachineSums machine, JsonWriter json) {
    json.object().name("commands").integer(machine.commands());
    json.name("digest").hash(machine.digest()).name("entries").integer(machine.entries());
    json.name("invariantsHold").bool(machine.invariantsHold());
    json.name("refused").integer(machine.refused()).endObject();
  }

  /** Writes what the import took. */
  public static void write(Measured measured, JsonWriter json) {
    json.object().name("checkMs").integer(measured.checkMs());
    json.name("commandsPerSecond").integer(measured.commandsPerSecond());
    json.name("heapBytes").integer(measured.heapBytes());
    json.name("importMs").integer(measured.importMs());
    json.name("readMs").integer(measured.readMs());
    json.name("totalMs").integer(measured.totalMs()).endObject();
  }

  /** Writes where the import lies. */
  public static void write(Stored stored, JsonWriter json) {
    json.object().name("appended").integer(stored.appended());
    json.name("found").integer(stored.found());
    json.name("hash").hash(stored.head().hash()).name("place").text(stored.place());
    json.name("position").integer(stored.head().position());
    json.name("storeMs").integer(stored.storeMs()).endObject();
  }

  /** Writes a ratio or a correlation with six places, or null where there is none. */
  public static void write(OptionalDouble value, JsonWriter json) {
    if (value.isPresent()) {
      json.text(Decimals.correlation(value.getAsDouble()));
    } else {
      json.nothing();
    }
  }

  /** Writes how many posts are tried at most, or null where all are. */
  public static void writeStopAfter(int stopAfter, JsonWriter json) {
    if (stopAfter == Integer.MAX_VALUE) {
      json.nothing();
    } else {
      json.integer(stopAfter);
    }
  }
}
