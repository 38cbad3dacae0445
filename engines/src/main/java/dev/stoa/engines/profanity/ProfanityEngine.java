package dev.stoa.engines.profanity;

import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.nlp.CodePoints;
import dev.stoa.engines.nlp.Span;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …, "language": …, "sureness": …}` and answers the text with its profane words
/// masked, and where each was. Places are in code points.
public final class ProfanityEngine implements Engine {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’$@*]*+");
  private static final String LANGUAGE = "en";
  private static final int SURENESS = 2;

  private final Lexicon lexicon;

  private ProfanityEngine(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public static EngineSource source(String name) {
    return EngineSource.of(name, () -> new ProfanityEngine(Lexicon.shipped()));
  }

  private record Found(Span span, int sureness) {}

  record Word(String text, int start, int end, int sureness) {}

  record Answer(String masked, boolean profane, List<Word> words) {}

  @Override
  public JsonNode run(JsonNode inputs) throws BadInputException {
    Inputs given = new Inputs(inputs);
    String text = given.text("text");
    String language = inputs.has("language") ? given.text("language") : LANGUAGE;
    if (!lexicon.knows(language)) {
      throw new BadInputException(
          Fault.of("language", "There is no lexicon of the language `" + language + "`."));
    }
    int sureness = given.whole("sureness", SURENESS);
    CodePoints points = new CodePoints(text);
    StringBuilder masked = new StringBuilder(text);
    List<Word> words = new ArrayList<>();
    for (Found each : find(text, language, sureness)) {
      Span span = each.span();
      int start = points.at(span.start());
      words.add(new Word(span.of(text), start, points.at(span.end()), each.sureness()));
      mask(masked, span);
    }
    return Json.mapper().valueToTree(new Answer(masked.toString(), !words.isEmpty(), words));
  }

  private List<Found> find(String text, String language, int sureness) {
    List<Span> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Span(matcher.start(), matcher.end()));
    }
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int count = Math.min(Lexicon.WORDS_MAX, words.size() - at);
      Found longest = null;
      while (count > 0 && longest == null) {
        Span span = new Span(words.get(at).start(), words.get(at + count - 1).end());
        longest = rated(span, text, language, sureness);
        count -= longest == null ? 1 : 0;
      }
      if (longest != null) {
        found.add(longest);
      }
      at += Math.max(count, 1);
    }
    return found;
  }

  private @Nullable Found rated(Span span, String text, String language, int sureness) {
    Integer rating = lexicon.rating(language, span.of(text));
    return rating == null || rating < sureness ? null : new Found(span, rating);
  }

  /// The first letter stays, so that a reader knows what was meant.
  private static void mask(StringBuilder text, Span span) {
    for (int i = span.start() + 1; i < span.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        text.setCharAt(i, '*');
      }
    }
  }

  @Override
  public void close() {}
}
