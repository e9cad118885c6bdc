package dev.witan.cli.client;

import dev.witan.cli.client.value.Decimal;

/**
 * The most that a command can cost its signer, as far as the signer can tell without trusting the
 * node.
 *
 * @param coin micro-units that leave the signer
 * @param rep micro-units that are staked, of which all may be lost
 */
record Cost(long coin, long rep) {
  static final Cost NOTHING = new Cost(0, 0);

  static Cost coin(long amount) {
    return new Cost(amount, 0);
  }

  static Cost rep(long amount) {
    return new Cost(0, amount);
  }

  static String readable(long amount) {
    return Decimal.readable(amount);
  }
}
