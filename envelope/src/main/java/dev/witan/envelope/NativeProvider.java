package dev.witan.envelope;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Loads Amazon's provider where its jar is on the class path and this machine can run it, and makes
 * sure that it answers as it must. It is never registered with the JDK: who asks the JDK for
 * cryptography gets what they got before.
 */
final class NativeProvider {
  /** By name, because its jar may be missing. */
  private static final String CLASS =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

  /** Its two logs, held here, because a logger that nobody holds forgets its level. */
  private static final List<Logger> LOGS =
      List.of(
          Logger.getLogger("AmazonCorrettoCryptoProvider"),
          Logger.getLogger("com.amazon.corretto.crypto.provider.SelfTestSuite"));

  private NativeProvider() {}

  /**
   * The check of the provider; takes some tenths of a second and writes 10 MB to the folder for
   * temporary files for that long. Prints nothing.
   *
   * @param otherwise what answers where the provider cannot
   * @throws GeneralSecurityException says why there is no native check here
   */
  static SignatureCheck load(SignatureCheck otherwise) throws GeneralSecurityException {
    try {
      LOGS.forEach(log -> log.setLevel(Level.OFF)); // the exception tells what goes wrong
      Class<?> type = Class.forName(CLASS, false, NativeProvider.class.getClassLoader());
      requireNativeAccess(type.getModule());
      Provider provider = (Provider) type.getField("INSTANCE").get(null);
      Throwable error = (Throwable) type.getMethod("getLoadingError").invoke(provider);
      if (error != null) {
        throw new GeneralSecurityException(reason(error), error);
      }
      requireKnownAnswers(provider);
      return new NativeCheck(provider, otherwise);
    } catch (ClassNotFoundException e) {
      throw new GeneralSecurityException("its jar is not on the class path", e);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      throw new GeneralSecurityException(reason(e), e);
    }
  }

  /** From Java 24 on, loading without leave prints a warning, and some day it is going to fail. */
  private static void requireNativeAccess(Module module)
      throws GeneralSecurityException, ReflectiveOperationException {
    if (Runtime.version().feature() >= 24
        && !(boolean) Module.class.getMethod("isNativeAccessEnabled").invoke(module)) {
      throw new GeneralSecurityException(
          "this Java wants the option --enable-native-access=ALL-UNNAMED");
    }
  }

  private static void requireKnownAnswers(Provider provider) throws GeneralSecurityException {
    Optional<String> wrong =
        KnownAnswers.firstWrong(new NativeCheck(provider, (key, message, signature) -> fail()));
    if (wrong.isPresent()) {
      throw new GeneralSecurityException("wrong answer to the vector: " + wrong.get());
    }
  }

  /** A known answer must come from the provider itself. */
  private static boolean fail() {
    throw new IllegalStateException("the provider gave no answer");
  }

  private static String reason(Throwable cause) {
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
