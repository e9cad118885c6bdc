package dev.witan.readmodel;

import dev.witan.readmodel.store.ViewFile;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Every row of the tables of closed views, in an order that does not hang on when it was written.
 */
final class Dump {
  private Dump() {}

  static List<String> of(Path folder) {
    Jdbi jdbi = Jdbi.create(ViewFile.url(folder) + ";IFEXISTS=TRUE");
    return jdbi.withHandle(
        handle ->
            handle.createQuery("script simple noversion").mapTo(String.class).list().stream()
                .filter(line -> line.startsWith("INSERT INTO"))
                .filter(line -> !line.contains("flyway"))
                .sorted()
                .toList());
  }
}
