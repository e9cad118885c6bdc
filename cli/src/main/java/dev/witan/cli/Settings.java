package dev.witan.cli;

import java.util.Map;

/** Decides from the environment and the flags how a console talks. */
final class Settings {
  /** What {@code --color} may say. */
  enum ColorMode {
    AUTO,
    ALWAYS,
    NEVER
  }

  private final Map<String, String> environment;

  Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** The flag decides, then CLICOLOR_FORCE, then what speaks against colour. */
  boolean isColored(ColorMode mode, boolean terminal) {
    return switch (mode) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> isForced() || terminal && !isRefused();
    };
  }

  private boolean isForced() {
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    return !force.isEmpty() && !force.equals("0");
  }

  private boolean isRefused() {
    return !environment.getOrDefault("NO_COLOR", "").isEmpty()
        || environment.getOrDefault("TERM", "").equals("dumb");
  }
}
