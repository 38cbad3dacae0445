package dev.stoa.engines.ocr.training;

/// How many characters must be put in, taken out or changed to make one text of another
/// (Levenshtein).
final class Slips {

  private Slips() {}

  static int between(String wanted, String read) {
    int[] before = new int[read.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int[] now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int changed = wanted.charAt(i - 1) == read.charAt(j - 1) ? 0 : 1;
        int moved = Math.min(before[j], now[j - 1]) + 1;
        now[j] = Math.min(moved, before[j - 1] + changed);
      }
      before = now;
    }
    return before[read.length()];
  }
}
