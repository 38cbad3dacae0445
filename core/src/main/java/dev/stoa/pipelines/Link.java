package dev.stoa.pipelines;

/// @param from an output of a node
/// @param to an input of another
public record Link(Port from, Port to) {

  @Override
  public String toString() {
    return from + " → " + to;
  }
}
