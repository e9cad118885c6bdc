package dev.witan.node.http;

import dev.witan.readmodel.store.ViewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Breaks the views of a running node as a disk does that fails: H2 closes its file for good. */
final class BrokenViews {
  private final Path folder;
  private final Path aside;

  /** The views in this folder. */
  BrokenViews(Path folder) {
    this.folder = folder;
    this.aside = folder.resolveSibling("aside");
  }

  /** The tables are closed at once, under whoever uses them. */
  void close() throws SQLException {
    try (Connection connection = DriverManager.getConnection(ViewFile.url(folder))) {
      end(connection);
    }
  }

  /** As the other, and nothing can be opened in their place. */
  void closeAndBlock() throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(ViewFile.url(folder))) {
      Files.move(folder, aside);
      Files.createFile(folder);
      end(connection);
    }
  }

  /** The place is free again, and empty. */
  void unblock() throws IOException {
    Files.delete(folder);
  }

  private static void end(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    }
  }
}
