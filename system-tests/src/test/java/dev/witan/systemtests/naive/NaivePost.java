package dev.witan.systemtests.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A post as FORUM-1 and FORUM-3 describe it, as far as value depends on it. */
final class NaivePost {
  final String name;
  final String kind;
  final String signer;
  final long publishedAt;

  /** Of the body and the attachments, for FORUM-8. */
  final BigInteger bytes;

  final Map<String, BigInteger> authorWeights = new LinkedHashMap<>();
  final List<NaiveCitation> citations;

  /** GOV-1: what a proposal carries; null for all others, and when it is not known. */
  NaiveBlock block;

  /** FORUM-3: the value, kept per author. */
  final Map<String, BigInteger> values = new LinkedHashMap<>();

  NaivePost(
      String name,
      String kind,
      String signer,
      long publishedAt,
      BigInteger bytes,
      Map<String, Long> authors,
      List<NaiveCitation> citations) {
    this.name = name;
    this.kind = kind;
    this.signer = signer;
    this.publishedAt = publishedAt;
    this.bytes = bytes;
    this.citations = new ArrayList<>(citations);
    for (Map.Entry<String, Long> author : authors.entrySet()) {
      authorWeights.put(author.getKey(), BigInteger.valueOf(author.getValue()));
      values.put(author.getKey(), BigInteger.ZERO);
    }
  }

  BigInteger value() {
    return NaiveNumbers.sum(values.values());
  }
}
