package dev.witan.simulations.citations;

import dev.witan.simulations.importing.DataFault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Where the tables are. Each is a file {@code NAME.tsv.gz}, or {@code NAME.tsv} as it stands. */
public interface CitationSource {
  /** What reports call it. */
  String name();

  /** The bytes of the file with this name, packed or not, or empty when there is none. */
  Optional<InputStream> file(String name) throws IOException;

  /** What a reader of the report must know about the data, or nothing. */
  default Optional<String> note() {
    return Optional.empty();
  }

  /** The files of a folder. */
  static CitationSource folder(Path folder) {
    return new CitationSource() {
      @Override
      public String name() {
        return folder.toString();
      }

      @Override
      public Optional<InputStream> file(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
      }
    };
  }

  /** The small part of the Metamath library that comes with Witan. */
  static CitationSource sample() {
    return new CitationSource() {
      @Override
      public String name() {
        return "the sample";
      }

      @Override
      public Optional<String> note() {
        return Optional.of(
            "The sample is a part; PageRank and SourceCred are of the whole library.");
      }

      @Override
      public Optional<InputStream> file(String name) {
        return Optional.ofNullable(CitationSource.class.getResourceAsStream("sample/" + name));
      }
    };
  }

  /** The unpacked bytes of one table. */
  record Table(String file, InputStream bytes) {}

  /** Opens the table of this name, or empty when the source has no such file. */
  static Optional<Table> open(CitationSource source, String name) throws DataFault {
    String packed = name + ".tsv.gz";
    try {
      Optional<InputStream> file = source.file(packed);
      if (file.isPresent()) {
        return Optional.of(new Table(packed, unpacked(file.get())));
      }
      String plain = name + ".tsv";
      return source.file(plain).map(bytes -> new Table(plain, bytes));
    } catch (EOFException e) {
      throw new DataFault(packed, 0, "the packed data end too early");
    } catch (IOException e) {
      throw new DataFault(packed, 0, "cannot be opened: " + e.getMessage());
    }
  }

  private static InputStream unpacked(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, 1 << 16);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }
}
