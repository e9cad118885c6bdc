package dev.witan.simulations.run;

/** The rules do not let a body be founded as the setting wants it: the setting's fault. */
public final class FoundingRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  FoundingRefused(String reason) {
    super("no body can be founded so: " + reason, null, false, false);
  }
}
