package dev.stoa.server.config;

/// A setting that must not appear in a log.
public record Secret(String value) {

  @Override
  public String toString() {
    return "(secret)";
  }
}
