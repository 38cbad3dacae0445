package dev.stoa.providers;

import dev.stoa.kernel.Fault;

/// An engine's way to say that the caller's input is at fault, not the engine.
public final class BadInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  /// @param fault with the pointer into the inputs, what is wrong and what would be right
  public BadInputException(Fault fault) {
    super(fault.message());
    this.pointer = fault.pointer();
  }

  /// What the caller reads.
  public Fault fault() {
    return new Fault(pointer, String.valueOf(getMessage()));
  }
}
