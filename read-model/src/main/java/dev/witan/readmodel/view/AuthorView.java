package dev.witan.readmodel.view;

/** An author with a weight in ppm. */
public record AuthorView(MemberRef member, long weight) {}
