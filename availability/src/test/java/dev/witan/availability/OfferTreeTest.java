package dev.witan.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.availability.OfferTree.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: the tree says what a sorted list says, and stays flat (AVAIL-2). Method: random puts and
 * removals beside a sorted map, with all questions asked after each; then rising, falling and
 * thinned out runs of which the height is measured.
 */
final class OfferTreeTest {
  private record Place(long price, int offer) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = Long.compare(price, other.price);
      return order != 0 ? order : Integer.compare(offer, other.offer);
    }
  }

  private final OfferTree tree = new OfferTree();
  private final TreeMap<Place, Long> list = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shouldSayWhatAListSays(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 400; step++) {
      Place place = new Place(random.nextInt(5), random.nextInt(30));
      if (random.nextInt(100) < 45) {
        tree.remove(place.price(), place.offer());
        list.remove(place);
      } else {
        long weight = random.nextInt(3) == 0 ? 0 : random.nextInt(20);
        tree.put(place.price(), place.offer(), weight);
        list.put(place, weight);
      }
      compare();
    }
  }

  private void compare() {
    Sum sum = Sum.NONE;
    List<Integer> byWeight = new ArrayList<>();
    List<Integer> byHead = new ArrayList<>();
    for (Map.Entry<Place, Long> item : list.entrySet()) {
      Place place = item.getKey();
      assertThat(tree.before(place.price(), place.offer())).isEqualTo(sum);
      sum = sum.plus(new Sum(1, item.getValue()));
      byHead.add(place.offer());
      for (long unit = 0; unit < item.getValue(); unit++) {
        byWeight.add(place.offer());
      }
    }
    assertThat(tree.upTo(Long.MAX_VALUE)).isEqualTo(sum);
    for (long price = -1; price <= 5; price++) {
      assertThat(tree.upTo(price)).isEqualTo(upTo(price));
    }
    for (int value = 0; value < byWeight.size(); value++) {
      assertThat(tree.at(value, false)).isEqualTo(byWeight.get(value));
    }
    for (int value = 0; value < byHead.size(); value++) {
      assertThat(tree.at(value, true)).isEqualTo(byHead.get(value));
    }
    assertThat(tree.height()).isLessThanOrEqualTo(highest(list.size()));
  }

  private Sum upTo(long price) {
    Sum sum = Sum.NONE;
    for (long weight : list.headMap(new Place(price, Integer.MAX_VALUE)).values()) {
      sum = sum.plus(new Sum(1, weight));
    }
    return sum;
  }

  /** A tree whose parts differ by one in height is at most this high. */
  private static int highest(int size) {
    return (int) Math.ceil(1.4405 * Math.log(size + 2) / Math.log(2));
  }

  @Test
  void shouldStayFlat_whateverTheOrder() {
    int size = 20_000;
    for (int offer = 0; offer < size; offer++) {
      tree.put(0, offer, 1);
    }
    assertThat(tree.height()).isLessThanOrEqualTo(highest(size));
    for (int offer = 0; offer < size - 100; offer++) {
      tree.remove(0, offer);
    }
    assertThat(tree.height()).isLessThanOrEqualTo(highest(100));
    for (int price = size; price > 0; price--) {
      tree.put(price, price, 1);
    }
    assertThat(tree.height()).isLessThanOrEqualTo(highest(size + 100));
    assertThat(tree.upTo(size)).isEqualTo(new Sum(size + 100, size + 100));
  }

  @Test
  void shouldStop_whenADrawLiesBeyondTheLast() {
    assertThatThrownBy(() -> tree.at(0, true)).isInstanceOf(IllegalStateException.class);
    tree.put(1, 1, 5);
    assertThat(tree.at(4, false)).isEqualTo(1);
    assertThatThrownBy(() -> tree.at(5, false)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldBearRemovingWhatIsNotThere() {
    tree.remove(1, 1);
    tree.put(1, 1, 5);
    tree.remove(1, 2);
    tree.remove(2, 1);
    assertThat(tree.upTo(9)).isEqualTo(new Sum(1, 5));
  }
}
