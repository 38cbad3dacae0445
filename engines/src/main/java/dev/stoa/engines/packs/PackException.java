package dev.stoa.engines.packs;

/// What keeps a pack from being installed or used, in words for the operator.
public final class PackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PackException(String message) {
    super(message);
  }

  PackException(String message, Throwable cause) {
    super(message, cause);
  }
}
