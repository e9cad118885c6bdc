package dev.witan.simulations.journaling;

/** The journal holds another body, or what another import put there. Nothing was changed in it. */
public final class OtherImportException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long position;

  OtherImportException(long position, String sentence) {
    super(sentence, null, false, false);
    this.position = position;
  }

  /** The first entry of the journal that this import has not. */
  public long position() {
    return position;
  }
}
