package dev.witan.cli.doctor;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.http.NodeFields;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Looks at a node that answers, or should, over HTTP. */
record NodeChecks(String url) {
  private static final long CLOCK_APART_MAX_MS = 60_000;

  List<Finding> all() throws CommandFailure {
    NodeLink link = NodeLink.to(url);
    List<Finding> all = new ArrayList<>();
    try {
      long before = System.currentTimeMillis();
      NodeFields instance = new NodeFields(link.get("/v1/instance").fields());
      long between = (before + System.currentTimeMillis()) / 2;
      all.add(node(instance));
      all.add(clock(instance.count("time") - between));
    } catch (ServerProblem e) {
      all.add(silent(e.failure().getMessage()));
    } catch (CommandFailure e) {
      all.add(silent(e.getMessage()));
    }
    URI uri = URI.create(url);
    all.add(origin(url, uri.getScheme().equals("https"), uri.getHost()));
    return all;
  }

  private Finding node(NodeFields instance) {
    if (!instance.isTrue("ready")) {
      return Finding.wrong(
          "node", url + " answers, and takes no commands", "see what it logs: it is restarting");
    }
    String body = instance.optionalText("name").map(name -> ", body " + name).orElse("");
    return Finding.well("node", url + " answers and takes commands" + body);
  }

  private Finding silent(String sentence) {
    return Finding.wrong(
        "node", sentence, "start it with `witan serve`, or name its address with --url");
  }

  private static Finding clock(long apart) {
    String sentence = "the node's clock and this one are " + Math.abs(apart) + " ms apart";
    return Math.abs(apart) > CLOCK_APART_MAX_MS
        ? Finding.wrong(
            "node-clock", sentence, "set the wrong one right: commands carry their time")
        : Finding.well("node-clock", sentence);
  }

  /** Browsers let pages sign only where nobody can have changed them on the way. */
  static Finding origin(String place, boolean isTls, String host) {
    String plain = host.replaceAll("[\\[\\]]", "");
    boolean isHere =
        plain.equals("localhost") || plain.equals("::1") || plain.matches("127(\\.[0-9]+){3}");
    if (isTls || isHere) {
      return Finding.well("secure-origin", place + ": a browser can sign there");
    }
    return Finding.wrong(
        "secure-origin",
        place + ": a browser cannot sign there, since it is neither HTTPS nor this machine",
        "serve with --tls CERT,KEY, or put a proxy with HTTPS before the node");
  }
}
