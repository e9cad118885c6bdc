package dev.witan.node.http;

import dev.witan.kernel.Hash256;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Addresses, methods and headers that nobody should send. */
final class HostileAddresses {
  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "1",
          "+1",
          "01",
          "1.0",
          "1e2",
          "1E1",
          "1e300",
          "0x10",
          "NaN",
          "true",
          "null",
          "9007199254740991",
          "9007199254740992",
          "9223372036854775808",
          "99999999999999999999999999",
          "%20",
          "%00",
          "%ff",
          "%zz",
          "%",
          "a%2",
          "%E2%82",
          "'",
          "%22",
          "[]",
          "{}",
          "a,b",
          "..",
          "%2e%2e",
          "%F0%9F%98%80",
          "1;2",
          "*",
          "%0d%0aX:1");

  private static final List<String> NAMES =
      List.of(
          "limit",
          "after",
          "asOf",
          "atLeast",
          "sort",
          "kind",
          "author",
          "status",
          "state",
          "owner",
          "post",
          "skill",
          "active",
          "member",
          "q",
          "kinds",
          "focus",
          "depth",
          "topics",
          "nobody",
          "",
          "limit%5b%5d",
          "%zz",
          "LIMIT");

  private static final List<String> LISTS =
      List.of("/v1/posts", "/v1/pools", "/v1/members", "/v1/journal", "/v1/contents", "/v1/offers");

  private static final List<String> PARTS =
      List.of(
          "..",
          ".",
          "%2e%2e",
          "%2f",
          "",
          "%00",
          "%zz",
          "%",
          "%c0%af",
          "%5c..",
          "~",
          "v1",
          "a b",
          "@",
          "pool_99999999999999999999",
          "pool_-1",
          "0",
          "-1",
          "1e2",
          "1.0",
          "9007199254740992",
          "%F0%9F%98%80",
          ";x=1",
          "nobody",
          "x");

  private static final List<String> METHODS =
      List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get", "PROPFIND");

  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "",
          "application/xml",
          "application/x-www-form-urlencoded",
          "a/b;c=d;;",
          "application/json; charset=utf-16",
          "multipart/mixed; boundary=a",
          ";",
          "\u00ff",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary");

  private final List<String> questions;
  private final SplittableRandom random;

  HostileAddresses(Map<String, String> questions, SplittableRandom random) {
    this.questions = List.copyOf(questions.values());
    this.random = random;
  }

  /** A path with a query, both more or less as the contract has them. */
  String next() {
    String address = one(questions);
    if (random.nextInt(3) == 0) {
      address = path(address);
    }
    if (random.nextInt(20) == 0) {
      return "/v1/commands/" + Hash256.ofText("unknown " + random.nextInt(100));
    }
    if (random.nextInt(4) == 0) {
      String name = one(List.of("limit", "after", "asOf"));
      return one(LISTS) + "?" + name + "=" + one(VALUES);
    }
    if (random.nextInt(200) == 0) {
      return address + "?q=" + "a".repeat(9_000);
    }
    StringBuilder query = new StringBuilder(address);
    for (int more = random.nextInt(3); more > 0; more--) {
      query.append(query.indexOf("?") < 0 ? "?" : "&").append(one(NAMES));
      query.append(random.nextInt(10) == 0 ? "" : "=" + one(VALUES));
    }
    String made = query.toString();
    // Each of these would wait two seconds for what never comes.
    return made.replaceAll("atLeast=([1-9][0-9]{3,}|1e300)", "asOf=$1").replace(' ', '+');
  }

  private String path(String address) {
    String[] parts = address.split("\\?", 2)[0].split("/", -1);
    parts[1 + random.nextInt(parts.length - 1)] = one(PARTS);
    return String.join("/", parts);
  }

  String method() {
    return one(METHODS);
  }

  String type() {
    return one(TYPES);
  }

  String question() {
    return one(questions);
  }

  /** What stands in no specification: requests that are wrong already as HTTP. */
  String broken() {
    String head = "GET " + question();
    String rest = " HTTP/1.1\r\nHost: x\r\n";
    return switch (random.nextInt(18)) {
      case 0 -> head + rest + "X: " + "a".repeat(20_000) + "\r\n\r\n";
      case 1 -> head + rest + "X-A: b\r\n".repeat(3_000) + "\r\n";
      case 2 -> head + rest + "X\u0000: a\r\n\r\n";
      case 3 -> head + rest + "X: a\u0001b\r\n\r\n";
      case 4 -> head + " HTTP/1.1\r\n\r\n";
      case 5 -> head + " HTTP/9.9\r\nHost: x\r\n\r\n";
      case 6 -> "GET" + rest + "\r\n";
      case 7 -> "GET /" + "a".repeat(9_000) + rest + "\r\n";
      case 8 -> head + rest + "Host: y\r\n\r\n";
      case 9 -> "POST /v1/commands" + rest + "Content-Length: -5\r\n\r\n";
      case 10 -> "POST /v1/commands" + rest + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n";
      case 11 -> "POST /v1/commands" + rest + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n";
      case 12 -> head + " HTTP/1.1\r\nHost: a b/@%\r\n\r\n";
      case 13 -> "GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n";
      case 14 -> "GET nowhere" + rest + "\r\n";
      case 15 -> head + rest + " folded: 1\r\n: none\r\n\r\n";
      case 16 -> "\u0016\u0003\u0001\u0000\u0005hello\r\n\r\n";
      default ->
          "POST /v1/commands"
              + rest
              + "Content-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
