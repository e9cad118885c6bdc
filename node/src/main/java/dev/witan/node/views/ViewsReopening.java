package dev.witan.node.views;

/** There are no views to ask: their files failed, and are being opened again. */
public final class ViewsReopening extends RuntimeException {
  private static final long serialVersionUID = 1;

  ViewsReopening() {
    super("the views are being opened again", null, false, false);
  }
}
