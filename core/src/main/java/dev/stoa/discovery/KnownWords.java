package dev.stoa.discovery;

import dev.stoa.kernel.Slips;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The words of all names and summaries: what a mistyped word may have meant. Unchanging.
final class KnownWords {

  private static final int NEAR_MAX = 20;

  /// A slip takes away one letter and brings another at most.
  private static final int LETTERS_PER_SLIP = 2;

  private final String[] words;

  /// Of each word the letters in it, a bit each: two words that differ in more of them than slips
  /// explain need not be compared.
  private final long[] letters;

  KnownWords(Collection<String> known) {
    words = known.stream().sorted().toArray(String[]::new);
    letters = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      letters[i] = letters(words[i]);
    }
  }

  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << word.charAt(i);
    }
    return letters;
  }

  /// Whether a known word begins so.
  boolean beginWith(String typed) {
    int low = 0;
    int high = words.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words[middle].compareTo(typed) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < words.length && words[low].startsWith(typed);
  }

  /// Those that the typed word may have meant, nearest first.
  List<String> near(String typed) {
    int slips = Words.slipsMax(typed);
    List<Near> near = new ArrayList<>();
    long wanted = letters(typed);
    for (int i = 0; i < words.length && slips > 0; i++) {
      if (Long.bitCount(letters[i] ^ wanted) <= slips * LETTERS_PER_SLIP) {
        int between = Slips.between(typed, words[i], slips + 1);
        if (between <= slips) {
          near.add(new Near(words[i], between));
        }
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Near::slips).thenComparing(Near::word))
        .limit(NEAR_MAX)
        .map(Near::word)
        .toList();
  }

  private record Near(String word, int slips) {}
}
