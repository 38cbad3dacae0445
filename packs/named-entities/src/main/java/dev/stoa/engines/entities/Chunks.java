package dev.stoa.engines.entities;

import dev.stoa.engines.nlp.Span;
import java.util.ArrayList;
import java.util.List;

/// Puts entities together from the labels of words: `B-`, `I-` and `L-` for the first, inner and
/// last word of one, `U-` for one of a single word, `O` for none.
final class Chunks {

  private final List<EntityTagger.Tagged> found = new ArrayList<>();
  private String open = "";
  private int start;
  private int end;

  void add(String label, Span word) {
    char place = label.charAt(0);
    String type = label.length() > 2 ? label.substring(2) : "";
    boolean goesOn = (place == 'I' || place == 'L') && type.equals(open);
    if (!goesOn) {
      close();
    }
    if (place == 'O') {
      return;
    }
    if (!goesOn) {
      open = type;
      start = word.start();
    }
    end = word.end();
    if (place == 'L' || place == 'U') {
      close();
    }
  }

  /// At the end of a sentence.
  void close() {
    if (!open.isEmpty()) {
      found.add(new EntityTagger.Tagged(open, new Span(start, end)));
      open = "";
    }
  }

  List<EntityTagger.Tagged> found() {
    return found;
  }
}
