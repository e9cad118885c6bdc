package dev.witan.envelope;

/**
 * What reading untrusted bytes gave: a value, or the problem with them.
 *
 * @param value the value, or null when there is a problem
 * @param problem what is wrong and where, or null
 */
public record Read<T>(T value, Problem problem) {
  static <T> Read<T> of(T value) {
    return new Read<>(value, null);
  }

  static <T> Read<T> refused(Problem.Code code, String path, String sentence) {
    return new Read<>(null, new Problem(code, path, sentence));
  }

  static <T> Read<T> refused(Problem problem) {
    return new Read<>(null, problem);
  }
}
