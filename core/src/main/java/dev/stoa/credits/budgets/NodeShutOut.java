package dev.stoa.credits.budgets;

/// This process no longer speaks for its node: it was declared lost, or another one took its place.
final class NodeShutOut extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NodeShutOut(String node) {
    super(
        "Node "
            + node
            + " was declared lost or started again elsewhere, so it takes no more credits. Restart"
            + " it to go on.");
  }
}
