package dev.stoa.server;

/// Stoa does not start, for a reason that the message tells the operator.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
