package dev.witan.simulations.citations;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** A source in memory whose tables a test writes. */
final class Tables implements CitationSource {
  static final String POST = "\tlabel\ttheorem\tNM\t1992-09-30\t\t";

  private final Map<String, byte[]> files = new TreeMap<>();

  /** Posts with the ids 0 to 9 and no citations. */
  static Tables ofTenPosts() {
    StringBuilder rows = new StringBuilder();
    for (int id = 0; id < 10; id++) {
      rows.append(id).append(POST).append('\n');
    }
    return new Tables().posts(rows.toString()).citations("");
  }

  /** All files of the sample, to be changed. */
  static Tables ofSample() {
    Tables tables = new Tables();
    String[] names = {
      PostTable.NAME, CitationTable.NAME, Expected.POSTS_NAME, Expected.AUTHORS_NAME
    };
    for (String name : names) {
      try (InputStream file = CitationSource.sample().file(name + ".tsv").orElseThrow()) {
        tables.file(name + ".tsv", file.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return tables;
  }

  /** These rows below the header. */
  Tables posts(String rows) {
    return file("posts.tsv", text(PostTable.HEADER + "\n" + rows));
  }

  /** These rows below the header. */
  Tables citations(String rows) {
    return file("citations.tsv", text(CitationTable.HEADER + "\n" + rows));
  }

  /** These rows below the header. */
  Tables pageRanks(String rows) {
    return file("expected_pagerank.tsv", text(Expected.POSTS_HEADER + "\n" + rows));
  }

  /** These rows below the header. */
  Tables authors(String rows) {
    return file("expected_authors.tsv", text(Expected.AUTHORS_HEADER + "\n" + rows));
  }

  Tables file(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  Tables without(String name) {
    files.remove(name);
    return this;
  }

  String text(String name, String header) {
    return new String(files.get(name), StandardCharsets.UTF_8).substring(header.length() + 1);
  }

  /** All tables packed. */
  Tables packed() {
    Tables packed = new Tables();
    files.forEach((name, bytes) -> packed.file(name + ".gz", packed(bytes)));
    return packed;
  }

  static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.toByteArray();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return "tables of a test";
  }

  @Override
  public Optional<InputStream> file(String name) {
    return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
  }
}
