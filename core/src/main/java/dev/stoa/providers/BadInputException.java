package dev.stoa.providers;

/// An engine's way to say that the caller's input is at fault, not the engine.
public final class BadInputException extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param detail what is wrong and what would be right; the caller reads it
  public BadInputException(String detail) {
    super(detail);
  }

  /// What the caller reads.
  public String detail() {
    return String.valueOf(getMessage());
  }
}
