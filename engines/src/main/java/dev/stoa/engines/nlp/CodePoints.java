package dev.stoa.engines.nlp;

/// Tells the place of a `char` of a text in code points, as answers give places: a character
/// outside the basic plane is two `char`s and one code point.
public final class CodePoints {

  private final String text;
  private int index;
  private int count;

  public CodePoints(String text) {
    this.text = text;
  }

  /// Quick when asked in ascending order.
  ///
  /// @param charIndex from 0 to the length of the text
  public int at(int charIndex) {
    if (charIndex < index) {
      index = 0;
      count = 0;
    }
    count += text.codePointCount(index, charIndex);
    index = charIndex;
    return count;
  }
}
