package dev.stoa.engines.english;

import dev.stoa.engines.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;

/// One text being taken apart, by one thread. Places are indices of `char`s.
public final class EnglishText {

  private final String text;
  private final SentenceDetectorME sentences;
  private final TokenizerME tokens;
  private final POSTaggerME tags;
  private final LemmatizerME lemmas;

  public EnglishText(EnglishModels models, String text) {
    this.text = text;
    this.sentences = new SentenceDetectorME(models.sentences());
    this.tokens = new TokenizerME(models.tokens());
    this.tags = new POSTaggerME(models.tags(), POSTagFormat.UD);
    this.lemmas = new LemmatizerME(models.lemmas());
  }

  /// @param tag its part of speech, as Universal Dependencies name it, such as `NOUN`
  /// @param lemma its base form
  public record Word(Span span, String tag, String lemma) {}

  public List<Span> sentences() {
    return spans(sentences.sentPosDetect(text), 0);
  }

  /// The words and punctuation marks of one sentence.
  public List<Word> words(Span sentence) {
    List<Span> spans = spans(tokens.tokenizePos(sentence.of(text)), sentence.start());
    String[] forms = spans.stream().map(span -> span.of(text)).toArray(String[]::new);
    String[] tagged = tags.tag(forms);
    String[] bases = lemmas.lemmatize(forms, tagged);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < forms.length; i++) {
      words.add(new Word(spans.get(i), tagged[i], lemma(bases[i], forms[i])));
    }
    return words;
  }

  /// The model answers `O` or `_` for a word that it has no base form of.
  private static String lemma(String found, String form) {
    return found.equals("O") || found.equals("_") ? form.toLowerCase(Locale.ENGLISH) : found;
  }

  private static List<Span> spans(opennlp.tools.util.Span[] found, int from) {
    List<Span> spans = new ArrayList<>();
    for (opennlp.tools.util.Span span : found) {
      spans.add(new Span(from + span.getStart(), from + span.getEnd()));
    }
    return spans;
  }
}
