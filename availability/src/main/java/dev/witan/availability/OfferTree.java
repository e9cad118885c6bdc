package dev.witan.availability;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Mutator;

/**
 * The candidates for one skill in the order (price, creation), in a tree that is balanced by height
 * and knows the sums of its parts: every operation takes logarithmic time (AVAIL-2). It follows
 * from the offers and their stakes, so a snapshot does not hold it.
 */
final class OfferTree {
  private Node root;

  /** What candidates come to: how many they are, and what they weigh together. */
  record Sum(long count, long weight) {
    static final Sum NONE = new Sum(0, 0);

    Sum plus(Sum other) {
      return new Sum(count + other.count, weight + other.weight);
    }

    Sum minus(Sum other) {
      return new Sum(count - other.count, weight - other.weight);
    }

    /** What a draw goes by: weights, or heads where nobody weighs anything. */
    long by(boolean heads) {
      return heads ? count : weight;
    }
  }

  private static final class Node {
    private final long price;
    private final int offer;
    private long weight;
    private Node left;
    private Node right;
    private int height = 1;
    private Sum sum;

    Node(long price, int offer, long weight) {
      this.price = price;
      this.offer = offer;
      this.weight = weight;
      this.sum = own();
    }

    Sum own() {
      return new Sum(1, weight);
    }

    int compare(long otherPrice, int otherOffer) {
      int order = Long.compare(otherPrice, price);
      return order != 0 ? order : Integer.compare(otherOffer, offer);
    }
  }

  /** What all candidates come to whose price is at most this. */
  Sum upTo(long price) {
    return before(price, Integer.MAX_VALUE);
  }

  /** What all candidates come to that stand before this one. */
  Sum before(long price, int offer) {
    Sum sum = Sum.NONE;
    Node node = root;
    while (node != null) {
      if (node.compare(price, offer) <= 0) {
        node = node.left;
      } else {
        sum = sum.plus(sumOf(node.left)).plus(node.own());
        node = node.right;
      }
    }
    return sum;
  }

  /** The candidate whose running sum is the first above this value. */
  int at(long value, boolean heads) {
    long rest = value;
    Node node = root;
    while (true) {
      Checks.require(node != null, "a draw beyond the last candidate", value);
      long left = sumOf(node.left).by(heads);
      long own = node.own().by(heads);
      if (rest < left) {
        node = node.left;
      } else if (rest < left + own) {
        return node.offer;
      } else {
        rest -= left + own;
        node = node.right;
      }
    }
  }

  /** How many candidates a search looks at, at most. */
  int height() {
    return height(root);
  }

  /** Puts a candidate in, or gives it another weight. */
  @Mutator
  void put(long price, int offer, long weight) {
    root = put(root, price, offer, weight);
  }

  /** Takes a candidate out, if it is there. */
  @Mutator
  void remove(long price, int offer) {
    root = remove(root, price, offer);
  }

  private static Node put(Node node, long price, int offer, long weight) {
    if (node == null) {
      return new Node(price, offer, weight);
    }
    int order = node.compare(price, offer);
    if (order == 0) {
      node.weight = weight;
    } else if (order < 0) {
      node.left = put(node.left, price, offer, weight);
    } else {
      node.right = put(node.right, price, offer, weight);
    }
    return balanced(node);
  }

  private static Node remove(Node node, long price, int offer) {
    if (node == null) {
      return null;
    }
    int order = node.compare(price, offer);
    if (order < 0) {
      node.left = remove(node.left, price, offer);
    } else if (order > 0) {
      node.right = remove(node.right, price, offer);
    } else if (node.left == null || node.right == null) {
      return node.left == null ? node.right : node.left;
    } else {
      Node next = first(node.right);
      next.right = withoutFirst(node.right);
      next.left = node.left;
      return balanced(next);
    }
    return balanced(node);
  }

  private static Node first(Node node) {
    Node first = node;
    while (first.left != null) {
      first = first.left;
    }
    return first;
  }

  private static Node withoutFirst(Node node) {
    if (node.left == null) {
      return node.right;
    }
    node.left = withoutFirst(node.left);
    return balanced(node);
  }

  /** The node that stands here after its parts have changed: their heights differ by 1 at most. */
  private static Node balanced(Node node) {
    int lean = height(node.left) - height(node.right);
    if (lean > 1) {
      if (height(node.left.left) < height(node.left.right)) {
        node.left = turnedLeft(node.left);
      }
      return turnedRight(node);
    }
    if (lean < -1) {
      if (height(node.right.right) < height(node.right.left)) {
        node.right = turnedRight(node.right);
      }
      return turnedLeft(node);
    }
    return summed(node);
  }

  private static Node turnedRight(Node node) {
    Node top = node.left;
    node.left = top.right;
    top.right = summed(node);
    return summed(top);
  }

  private static Node turnedLeft(Node node) {
    Node top = node.right;
    node.right = top.left;
    top.left = summed(node);
    return summed(top);
  }

  private static Node summed(Node node) {
    node.height = Math.max(height(node.left), height(node.right)) + 1;
    node.sum = sumOf(node.left).plus(node.own()).plus(sumOf(node.right));
    return node;
  }

  private static int height(Node node) {
    return node == null ? 0 : node.height;
  }

  private static Sum sumOf(Node node) {
    return node == null ? Sum.NONE : node.sum;
  }
}
