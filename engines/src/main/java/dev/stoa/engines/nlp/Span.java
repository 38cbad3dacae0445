package dev.stoa.engines.nlp;

/// A piece of a text.
///
/// @param start index of its first `char`
/// @param end index after its last `char`
public record Span(int start, int end) {

  public String of(String text) {
    return text.substring(start, end);
  }

  public Span shifted(int by) {
    return new Span(start + by, end + by);
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
