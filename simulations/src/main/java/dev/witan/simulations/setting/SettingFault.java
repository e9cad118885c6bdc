package dev.witan.simulations.setting;

/** A setting that cannot be used: where it is wrong, and what to do. */
public final class SettingFault extends Exception {
  private static final long serialVersionUID = 1;

  /** A fault somewhere. */
  public SettingFault(String place, String sentence) {
    super(place + ": " + sentence, null, false, false);
  }
}
