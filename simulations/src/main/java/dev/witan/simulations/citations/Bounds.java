package dev.witan.simulations.citations;

/**
 * How much one import may read, so that no file, however it was packed, takes more than its share
 * of memory and time.
 *
 * @param lineBytes longest line; longer ones are refused rows
 * @param fileBytes longest table once it is unpacked; a longer one is a fault
 * @param posts most posts; the funder is granted one fee for each of them
 * @param citations most citations
 */
record Bounds(int lineBytes, long fileBytes, int posts, int citations) {
  static final Bounds USUAL = new Bounds(8192, 512L << 20, 1_000_000, 20_000_000);
}
