package dev.witan.node.http;

import dev.witan.journal.Content;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import dev.witan.node.Node;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What anybody needs to check everything: entries, their head, and contents by their hashes. */
final class RecordRoutes {
  private static final int ENTRIES = 100;
  private static final int CONTENTS = 1_000;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,16}");

  /** A page of entries ends behind the one that passes this. */
  private static final long PAGE_BYTES = 4L * 1024 * 1024;

  private final Node node;
  private final Exchange exchange;

  RecordRoutes(Node node, Exchange exchange) {
    this.node = node;
    this.exchange = exchange;
  }

  Map<String, Handler<RoutingContext>> handlers() {
    return Map.of(
        "getHead", this::head,
        "listEntries", this::entries,
        "getEntry", this::entry,
        "listContents", this::contents,
        "getContent", this::content);
  }

  private void head(RoutingContext context) {
    exchange.json(context, 200, json(node.head()));
  }

  private void entries(RoutingContext context) {
    long after = number(context, "after", 0);
    int limit = (int) number(context, "limit", ENTRIES);
    Head head = node.head();
    exchange.answer(
        context,
        node.read(journal -> page(journal, after, limit)),
        data ->
            exchange.json(
                context, 200, new JsonObject().put("data", data).put("head", json(head))));
  }

  private static JsonArray page(Journal journal, long after, int limit) {
    JsonArray data = new JsonArray();
    Iterator<StoredEntry> entries = journal.read(after + 1);
    long bytes = 0;
    while (data.size() < limit && bytes < PAGE_BYTES && entries.hasNext()) {
      StoredEntry entry = entries.next();
      bytes += entry.entry().command().length + entry.entry().events().length;
      data.add(json(entry));
    }
    return data;
  }

  private void entry(RoutingContext context) {
    long position = plain("position", context.pathParam("position"));
    if (position > node.head().position()) {
      exchange.problem(context, Problem.of(ApiProblem.NOT_FOUND, "entry " + position));
      return;
    }
    exchange.answer(
        context,
        node.read(journal -> json(journal.read(position).next())),
        json -> exchange.immutable(context, "application/json", json.toBuffer()));
  }

  private void contents(RoutingContext context) {
    int limit = (int) number(context, "limit", CONTENTS);
    Optional<Hash256> after =
        Optional.ofNullable(context.queryParams().get("after")).flatMap(Hash256::parse);
    exchange.answer(
        context,
        node.read(journal -> hashes(journal, after, limit)),
        data -> exchange.json(context, 200, new JsonObject().put("data", data)));
  }

  private static JsonArray hashes(Journal journal, Optional<Hash256> after, int limit) {
    JsonArray data = new JsonArray();
    Iterator<Content> contents =
        after.isPresent() ? journal.contentsBehind(after.get()) : journal.contents();
    while (data.size() < limit && contents.hasNext()) {
      Content content = contents.next();
      data.add(
          new JsonObject()
              .put("hash", content.hash().toString())
              .put("withheld", content.bytes().isEmpty()));
    }
    return data;
  }

  private void content(RoutingContext context) {
    Hash256 hash = Hash256.parse(context.pathParam("hash")).orElseThrow();
    exchange.answer(
        context,
        node.read(journal -> journal.content(hash)),
        found -> answer(context, hash, found));
  }

  private void answer(RoutingContext context, Hash256 hash, Optional<Content> found) {
    if (found.isEmpty()) {
      exchange.problem(context, Problem.of(ApiProblem.NOT_FOUND, "content " + hash));
    } else if (found.get().bytes().isEmpty()) {
      exchange.problem(context, Problem.of(ApiProblem.CONTENT_WITHHELD, hash.toString()));
    } else {
      context.response().putHeader("Content-Disposition", "attachment");
      Buffer bytes = Buffer.buffer(found.get().bytes().get());
      exchange.immutable(context, "application/octet-stream", bytes);
    }
  }

  static JsonObject json(Head head) {
    return new JsonObject()
        .put("position", head.position())
        .put("time", head.position() == 0 ? null : head.time())
        .put("hash", head.hash().toString());
  }

  private static JsonObject json(StoredEntry stored) {
    JournalEntry entry = stored.entry();
    return new JsonObject()
        .put("position", entry.position())
        .put("time", entry.time())
        .put("seed", entry.seed().toString())
        .put("command", Base64.getEncoder().encodeToString(entry.command()))
        .put("events", Base64.getEncoder().encodeToString(entry.events()))
        .put("previous", stored.previous().toString())
        .put("hash", stored.hash().toString());
  }

  /** A number whose bounds the contract has checked. */
  static long number(RoutingContext context, String name, long absent) {
    String text = context.queryParams().get(name);
    return text == null ? absent : plain(name, text);
  }

  /** To the contract {@code 1e2} is an integer too; here it is written in digits. */
  private static long plain(String name, String text) {
    if (!DIGITS.matcher(text).matches()) {
      throw new Refused(ApiProblem.QUERY_INVALID, name + ": digits only");
    }
    return Long.parseLong(text);
  }
}
