package dev.stoa.engines.analysis;

import dev.stoa.engines.english.EnglishModels;
import dev.stoa.engines.english.EnglishText;
import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.nlp.CodePoints;
import dev.stoa.engines.nlp.Span;
import dev.stoa.engines.weights.Shared;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …}` and answers its sentences, each with its words. Places are in code points.
public final class AnalysisEngine implements Engine {

  private final Shared.Loan<EnglishModels> english;

  private AnalysisEngine(Shared.Loan<EnglishModels> english) {
    this.english = english;
  }

  public static EngineSource source(String name, Shared<EnglishModels> english) {
    return EngineSource.of(name, () -> new AnalysisEngine(english.lend()));
  }

  record Token(String text, int start, int end, String partOfSpeech, String lemma) {}

  record Sentence(String text, int start, int end, List<Token> tokens) {}

  record Answer(List<Sentence> sentences) {}

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    String text = new Inputs(inputs).text("text");
    EnglishText apart = new EnglishText(english.value(), text);
    CodePoints points = new CodePoints(text);
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : apart.sentences()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      int start = points.at(span.start());
      List<Token> tokens = tokens(text, apart.words(span), points);
      sentences.add(new Sentence(span.of(text), start, points.at(span.end()), tokens));
    }
    return Json.mapper().valueToTree(new Answer(sentences));
  }

  private static List<Token> tokens(String text, List<EnglishText.Word> words, CodePoints points) {
    List<Token> tokens = new ArrayList<>();
    for (EnglishText.Word word : words) {
      Span span = word.span();
      int start = points.at(span.start());
      int end = points.at(span.end());
      tokens.add(new Token(span.of(text), start, end, word.tag(), word.lemma()));
    }
    return tokens;
  }

  @Override
  public void close() {
    english.close();
  }
}
