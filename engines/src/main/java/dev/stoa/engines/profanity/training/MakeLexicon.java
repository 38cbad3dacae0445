package dev.stoa.engines.profanity.training;

import dev.stoa.engines.profanity.ProfanityEngine;
import dev.stoa.engines.training.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the lists, which are JavaScript objects of words and ratings, into one table.
public final class MakeLexicon {

  private static final Map<String, String> LISTS = lists();
  private static final Pattern ENTRY =
      Pattern.compile(
          "^\\s+(?:'((?:[^'\\\\]|\\\\.)+)'|\"([^\"]+)\"|([\\p{L}\\p{N}_$]+)): ([0-2]),?$");

  private MakeLexicon() {}

  private static Map<String, String> lists() {
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put("en", "index.js");
    lists.put("ar-latn", "ar-latn.js");
    lists.put("es", "es.js");
    lists.put("fr", "fr.js");
    lists.put("it", "it.js");
    lists.put("pt", "pt.js");
    return lists;
  }

  public static void run(Workplace place) throws IOException {
    Path folder = place.packages().resolve("cuss");
    StringBuilder table = new StringBuilder();
    for (Map.Entry<String, String> list : LISTS.entrySet()) {
      for (String line : Files.readAllLines(folder.resolve(list.getValue()))) {
        table.append(row(list.getKey(), line));
      }
    }
    Files.writeString(place.beside(ProfanityEngine.class).resolve("lexicon.tsv"), table);
  }

  private static String row(String language, String line) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      return "";
    }
    String word = entry.group(1);
    if (word == null) {
      word = entry.group(2);
    }
    if (word == null) {
      word = entry.group(3);
    }
    return language + "\t" + word.replace("\\'", "'") + "\t" + entry.group(4) + "\n";
  }
}
