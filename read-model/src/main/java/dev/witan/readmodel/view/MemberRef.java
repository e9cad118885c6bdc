package dev.witan.readmodel.view;

/** A member by its id, with the handle that people know. */
public record MemberRef(String id, String handle) {}
