package dev.stoa.engines.spam;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message as the head sees it: which words it has, and how often, but not their order.
///
/// @param places of the words among the weights, ascending
/// @param values one for each place; the squares of all make up to 1
// never compared, so the arrays may be ones
@SuppressWarnings("ArrayRecordComponent")
public record MessageWords(int[] places, float[] values) {

  /// How many different words can be told apart; some share a place.
  public static final int PLACES = 1 << 16;

  /// Added to the length of every message, so that the few words of a short one decide less.
  private static final double RESERVE = 40;

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,1000}>");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}$€£!][\\p{L}\\p{N}'$!-]{0,24}+");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /// Markup is skipped, and all numbers are one word.
  public static MessageWords of(String text) {
    Map<Integer, Integer> counts = new TreeMap<>();
    Matcher words = WORD.matcher(withoutMarkup(text));
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      counts.merge(place(DIGITS.matcher(word).replaceAll("0")), 1, Integer::sum);
    }
    return normalised(counts);
  }

  public static String withoutMarkup(String text) {
    return TAG.matcher(text).replaceAll(" ");
  }

  private static MessageWords normalised(Map<Integer, Integer> counts) {
    int[] places = new int[counts.size()];
    float[] values = new float[counts.size()];
    double squares = RESERVE;
    int i = 0;
    for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
      double value = 1 + Math.log(each.getValue());
      places[i] = each.getKey();
      values[i++] = (float) value;
      squares += value * value;
    }
    for (int j = 0; j < values.length; j++) {
      values[j] = (float) (values[j] / Math.sqrt(squares));
    }
    return new MessageWords(places, values);
  }

  /// FNV-1a, because the same word must have the same place in every version of Java.
  private static int place(String word) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    return (hash ^ (hash >>> 16)) & (PLACES - 1);
  }
}
