package dev.witan.node.live;

/** What the numbers of members and posts stand for. */
interface Ids {
  String member(int number);

  String post(int number);
}
