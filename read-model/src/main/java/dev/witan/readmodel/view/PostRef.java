package dev.witan.readmodel.view;

/** A post by its id, with what people call it; the title may be empty. */
public record PostRef(String id, String title, String kind) {}
