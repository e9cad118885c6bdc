package dev.witan.readmodel.query;

import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.GraphEdge;
import dev.witan.readmodel.view.GraphNode;
import dev.witan.readmodel.view.GraphView;
import dev.witan.readmodel.view.PostRef;
import dev.witan.readmodel.view.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Neighbourhoods in the graph of citations (FORUM-2). Any thread; blocks on the database. */
public final class GraphQueries {
  /** The most posts in a neighbourhood. */
  public static final int NODES_MAX = 150;

  /** The most citations between a post and the focus. */
  public static final int DEPTH_MAX = 3;

  private final Reader reader;

  public GraphQueries(Reader reader) {
    this.reader = reader;
  }

  /**
   * What the post with this id rests on and what rests on it: first what it cites, in its order,
   * then what cites it, the oldest first, and so on from each of these. Empty without such a post.
   *
   * @param depth 1 to {@link #DEPTH_MAX}
   */
  public Answer<Optional<GraphView>> around(String id, int depth, OptionalLong asOf) {
    if (depth < 1 || depth > DEPTH_MAX) {
      return Answer.refused(Refusal.DEPTH_OUT_OF_BOUNDS);
    }
    return reader.at(
        asOf,
        reading -> {
          long focus = reading.postNumber(id);
          return focus < 0 ? Optional.empty() : Optional.of(around(reading, id, focus, depth));
        });
  }

  private static GraphView around(Reading reading, String id, long focus, int depth) {
    Map<Long, Integer> distances = new LinkedHashMap<>();
    distances.put(focus, 0);
    boolean truncated = false;
    List<Long> ring = List.of(focus);
    for (int distance = 1; distance <= depth; distance++) {
      List<Long> next = new ArrayList<>();
      for (long post : ring) {
        for (long neighbour : neighbours(reading, post)) {
          if (distances.containsKey(neighbour)) {
            continue;
          }
          if (distances.size() == NODES_MAX) {
            truncated = true;
            break;
          }
          distances.put(neighbour, distance);
          next.add(neighbour);
        }
      }
      ring = next;
    }
    List<GraphNode> nodes = new ArrayList<>();
    distances.forEach((post, distance) -> nodes.add(node(reading, post, distance)));
    return new GraphView(id, List.copyOf(nodes), edges(reading, distances), truncated);
  }

  /** One more than there is room for, so that what is left out is noticed. */
  private static List<Long> neighbours(Reading reading, long post) {
    List<Long> neighbours = new ArrayList<>();
    neighbours.addAll(
        new Sql("select cited from citations where citing = ? and cited >= 0", post)
            .and("order by citing, place limit ?", NODES_MAX + 1)
            .list(reading.handle(), (row, context) -> row.getLong(1)));
    neighbours.addAll(
        new Sql("select c.citing from citations c left join posts p on p.number = c.citing")
            .and("where c.cited = ? and p.position <= ?", post, reading.position())
            .and("order by c.cited, c.citing limit ?", NODES_MAX + 1)
            .list(reading.handle(), (row, context) -> row.getLong(1)));
    return neighbours;
  }

  private static GraphNode node(Reading reading, long number, int distance) {
    PostRef post = reading.post(number);
    long[] state = PostQueries.state(reading, number);
    return new GraphNode(
        post.id(),
        post.title(),
        post.kind(),
        Long.toString(state[0]),
        PostQueries.status(state[1]),
        new Sql("select moment from posts where number = ?", number).number(reading.handle()),
        distance);
  }

  private static List<GraphEdge> edges(Reading reading, Map<Long, Integer> nodes) {
    List<GraphEdge> edges = new ArrayList<>();
    for (long citing : nodes.keySet()) {
      new Sql("select cited, weight from citations where citing = ? order by citing, place", citing)
              .list(reading.handle(), (row, context) -> new long[] {row.getLong(1), row.getLong(2)})
              .stream()
              .filter(edge -> nodes.containsKey(edge[0]))
              .forEach(
                  edge ->
                      edges.add(
                          new GraphEdge(
                              reading.post(citing).id(), reading.post(edge[0]).id(), edge[1])));
    }
    return List.copyOf(edges);
  }
}
