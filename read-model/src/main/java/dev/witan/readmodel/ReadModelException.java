package dev.witan.readmodel;

/** The folder of the views cannot be used, or an entry is none that a machine wrote. */
public final class ReadModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReadModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
