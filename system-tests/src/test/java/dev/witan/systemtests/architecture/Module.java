package dev.witan.systemtests.architecture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One row per module: what it may use. Used modules stand above their users, so the table itself
 * cannot hold a circle.
 */
enum Module {
  KERNEL("kernel"),
  ENVELOPE("envelope", KERNEL),
  REPUTATION("reputation", KERNEL),
  FORUM("forum", REPUTATION, KERNEL),
  VALIDATION_POOL("validationpool", FORUM, REPUTATION, KERNEL),
  AVAILABILITY("availability", REPUTATION, KERNEL),
  BUSINESS("business", AVAILABILITY, VALIDATION_POOL, FORUM, REPUTATION, KERNEL),
  GOVERNANCE("governance", VALIDATION_POOL, FORUM, REPUTATION, KERNEL),
  STATE_MACHINE(
      "statemachine",
      GOVERNANCE,
      BUSINESS,
      AVAILABILITY,
      VALIDATION_POOL,
      FORUM,
      REPUTATION,
      KERNEL),
  READ_MODEL(
      "readmodel",
      STATE_MACHINE,
      GOVERNANCE,
      BUSINESS,
      AVAILABILITY,
      VALIDATION_POOL,
      FORUM,
      REPUTATION,
      ENVELOPE,
      KERNEL),
  JOURNAL("journal", KERNEL),
  NODE(
      "node",
      READ_MODEL,
      JOURNAL,
      STATE_MACHINE,
      GOVERNANCE,
      BUSINESS,
      AVAILABILITY,
      VALIDATION_POOL,
      FORUM,
      REPUTATION,
      ENVELOPE,
      KERNEL),
  SIMULATIONS(
      "simulations",
      JOURNAL,
      STATE_MACHINE,
      GOVERNANCE,
      BUSINESS,
      AVAILABILITY,
      VALIDATION_POOL,
      FORUM,
      REPUTATION,
      ENVELOPE,
      KERNEL),
  CLI(
      "cli",
      SIMULATIONS,
      NODE,
      READ_MODEL,
      JOURNAL,
      STATE_MACHINE,
      GOVERNANCE,
      BUSINESS,
      AVAILABILITY,
      VALIDATION_POOL,
      FORUM,
      REPUTATION,
      ENVELOPE,
      KERNEL),
  BENCHMARKS(
      "benchmarks",
      CLI,
      SIMULATIONS,
      NODE,
      READ_MODEL,
      JOURNAL,
      ENVELOPE,
      STATE_MACHINE,
      GOVERNANCE,
      BUSINESS,
      AVAILABILITY,
      VALIDATION_POOL,
      FORUM,
      REPUTATION,
      KERNEL);

  /** The deterministic part. */
  static final Set<Module> CORE =
      EnumSet.of(
          KERNEL,
          REPUTATION,
          FORUM,
          VALIDATION_POOL,
          AVAILABILITY,
          BUSINESS,
          GOVERNANCE,
          STATE_MACHINE);

  private final String name;
  private final List<Module> used;

  Module(String name, Module... used) {
    this.name = name;
    this.used = List.of(used);
  }

  /** The module's packages, in ArchUnit's notation. */
  String packages() {
    return "dev.witan." + name + "..";
  }

  /** The folder at the top of the repository. */
  String folder() {
    return switch (this) {
      case VALIDATION_POOL -> "validation-pool";
      case STATE_MACHINE -> "state-machine";
      case READ_MODEL -> "read-model";
      default -> name;
    };
  }

  /** The name behind {@code dev.witan.} in the module's packages. */
  String packageName() {
    return name;
  }

  /** The packages of all modules that this one may not use. */
  String[] forbiddenPackages() {
    List<String> forbidden = new ArrayList<>();
    for (Module other : values()) {
      if (other != this && !used.contains(other)) {
        forbidden.add(other.packages());
      }
    }
    forbidden.add("dev.witan.systemtests..");
    return forbidden.toArray(String[]::new);
  }

  /** The packages of the core, in ArchUnit's notation. */
  static String[] corePackages() {
    return CORE.stream().map(Module::packages).toArray(String[]::new);
  }
}
