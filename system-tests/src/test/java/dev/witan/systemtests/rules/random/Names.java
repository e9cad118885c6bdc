package dev.witan.systemtests.rules.random;

import dev.witan.statemachine.Modules;
import dev.witan.validationpool.PoolOwner;
import java.util.ArrayList;
import java.util.List;

/** The names of a run for the numbers of the machine: a number is a place in a list. */
final class Names {
  /** A number that nothing has. */
  static final int NOTHING = 1_000_000;

  final List<String> posts = new ArrayList<>();
  final List<String> pools = new ArrayList<>();
  final List<String> offers = new ArrayList<>();
  final List<String> requests = new ArrayList<>();
  final List<String> proposals = new ArrayList<>();

  /** The number behind this name. */
  static int number(List<String> names, String name) {
    int place = names.indexOf(name);
    return place < 0 ? NOTHING : place;
  }

  /** Remembers what an accepted step has made. */
  void add(Step step) {
    if (step instanceof Step.Publish publish) {
      posts.add(publish.draft().name());
    } else if (step instanceof Step.Offer offer) {
      offers.add(offer.offer());
    } else if (step instanceof Step.File file) {
      requests.add(file.request());
    } else if (step instanceof Step.Propose propose) {
      proposals.add(propose.proposal());
    }
  }

  /** Names the pools that the machine has opened since, the last of them by this step. */
  void follow(Modules modules, Step step) {
    for (int number = pools.size(); number < modules.pools().size(); number++) {
      PoolOwner owner = modules.pools().get(number).terms().owner();
      pools.add(
          switch (owner.kind()) {
            case NONE -> ((Step.Open) step).pool();
            case REQUEST -> requests.get(owner.number()) + "/pool";
            case REFERENDUM -> proposals.get(owner.number()) + "/referendum" + owner.round();
          });
    }
  }
}
