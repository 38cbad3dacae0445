package dev.stoa.engines.pii;

/// IP addresses of version 4 and 6, as written in full or with `::`.
final class IpAddress {

  private static final int BYTE_MAX = 255;
  private static final int GROUPS = 8;

  private IpAddress() {}

  static boolean isSound(String text) {
    return text.contains(":") ? isVersion6(text) : text.contains(".") && isVersion4(text);
  }

  private static boolean isVersion4(String text) {
    for (String part : text.split("\\.", -1)) {
      if (Integer.parseInt(part) > BYTE_MAX || (part.length() > 1 && part.startsWith("0"))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVersion6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == GROUPS;
    }
    int before = groups(text.substring(0, gap));
    int after = groups(text.substring(gap + 2));
    // "::" alone, as in source code, says nothing
    return before >= 0 && after >= 0 && before + after > 0 && before + after < GROUPS;
  }

  /// How many there are; -1 when one of them is none.
  private static int groups(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] groups = text.split(":", -1);
    for (String group : groups) {
      if (group.isEmpty() || group.length() > 4) {
        return -1;
      }
    }
    return groups.length;
  }
}
