package dev.witan.systemtests.architecture;

/** One place that breaks a rule, and what to do about it. */
record Finding(String path, int line, String sentence) {
  @Override
  public String toString() {
    return path + ":" + line + ": " + sentence;
  }
}
