package dev.stoa.kernel;

/// The form that all ids share: 24 lower-case hex digits.
public final class HexId {

  public static final int LENGTH = 24;

  private HexId() {}

  public static boolean isHexId(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static void require(String text) {
    if (!isHexId(text)) {
      throw new IllegalArgumentException("not an id of 24 hex digits: " + text);
    }
  }
}
