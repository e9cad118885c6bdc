package dev.witan.simulations.stackexchange;

import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.ImportObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes dumps by hand, a row for each call. */
final class Dumps {
  static final Site SITE = new Site("site.example");

  private final Map<String, StringBuilder> rows = new TreeMap<>();
  private int ids = 1000;

  Dumps() {
    for (String name : new String[] {"Posts", "Users", "Votes", "PostLinks"}) {
      rows.put(name, new StringBuilder());
    }
  }

  /** The tiny dump that lies among the resources. */
  static Path conlangMeta() {
    try {
      return Path.of(Dumps.class.getResource("conlang.meta.stackexchange.com").toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  Dumps row(String file, String attributes) {
    rows.get(file).append("  <row ").append(attributes).append(" />\r\n");
    return this;
  }

  Dumps user(int id, String name, int reputation) {
    return row("Users", "Id='%d' DisplayName='%s' Reputation='%d'".formatted(id, name, reputation));
  }

  /** A question; the time is a day and an hour, such as {@code 2020-01-01T10}. */
  Dumps question(int id, String hour, int owner, String tags, String more) {
    String form = "Id='%d' PostTypeId='1' CreationDate='%s' OwnerUserId='%d' Title='Title %d'";
    return row(
        "Posts",
        form.formatted(id, time(hour), owner, id)
            + " Body='&lt;p&gt;Why?&lt;/p&gt;' Tags='%s' %s".formatted(tags, more));
  }

  Dumps answer(int id, int question, String hour, int owner, String html) {
    String form =
        "Id='%d' PostTypeId='2' ParentId='%d' CreationDate='%s' OwnerUserId='%d' Body='%s'";
    String body = html.replace("<", "&lt;").replace("'", "&apos;");
    return row("Posts", form.formatted(id, question, time(hour), owner, body));
  }

  /** A vote: 2 is for the post, 3 against it. */
  Dumps vote(int post, int type, String day, String more) {
    String form = "Id='%d' PostId='%d' VoteTypeId='%d' CreationDate='%sT00:00:00.000' %s";
    return row("Votes", form.formatted(ids++, post, type, day, more));
  }

  Dumps link(int from, int to) {
    String form = "Id='%d' PostId='%d' RelatedPostId='%d'";
    return row("PostLinks", form.formatted(ids++, from, to));
  }

  private static String time(String hour) {
    return hour + ":00:00.000";
  }

  /** Writes all files into this folder, with a byte order mark and CRLF. */
  Path write(Path folder) {
    rows.forEach((name, text) -> writeFile(folder, name, text.toString()));
    return folder;
  }

  static void writeFile(Path folder, String name, String rows) {
    String root = name.toLowerCase(Locale.ROOT);
    write(
        folder,
        name,
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<%s>\r\n%s</%s>\r\n"
            .formatted(root, rows, root));
  }

  static void write(Path folder, String name, String text) {
    try {
      Files.write(folder.resolve(name + ".xml"), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Dump read(Path folder) {
    try {
      return Dump.read(write(folder), SITE);
    } catch (DataFault e) {
      throw new AssertionError(e);
    }
  }

  /** Imports what was written. */
  StackExchangeImport imported(Path folder) {
    return imported(folder, StackExchangeSettings.USUAL);
  }

  StackExchangeImport imported(Path folder, StackExchangeSettings settings) {
    StackExchangeImport imported = new StackExchangeImport(read(folder), settings);
    imported.run(ImportObserver.NONE);
    return imported;
  }
}
