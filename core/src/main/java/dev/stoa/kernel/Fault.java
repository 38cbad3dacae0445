package dev.stoa.kernel;

/// One thing wrong with an input.
///
/// @param pointer JSON pointer (RFC 6901) into the input; empty for the whole of it
/// @param message what is wrong and what would be right
public record Fault(String pointer, String message) {

  /// A fault of the input with this name.
  public static Fault of(String name, String message) {
    return new Fault("/" + name.replace("~", "~0").replace("/", "~1"), message);
  }
}
