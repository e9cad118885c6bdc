package dev.witan.simulations.stackexchange;

/**
 * How much one import may read, so that no file takes more than its share of memory and time.
 *
 * @param fileBytes longest file
 * @param rowBytes longest row; read-ahead comes on top
 * @param rows most rows of one file
 */
record DumpBounds(long fileBytes, long rowBytes, int rows) {
  static final DumpBounds USUAL = new DumpBounds(512L << 20, 4L << 20, 5_000_000);
}
