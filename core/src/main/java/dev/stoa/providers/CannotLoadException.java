package dev.stoa.providers;

/// An engine cannot be loaded until the operator has done what the message says. Callers are shown
/// the message; a later call tries again at once.
public final class CannotLoadException extends Exception {

  private static final long serialVersionUID = 1L;

  public CannotLoadException(String message) {
    super(message);
  }
}
