package dev.stoa.engines.pii;

import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.nlp.CodePoints;
import dev.stoa.engines.nlp.Span;
import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …}` and answers the text with its identifiers replaced, and where each was.
/// Places are in code points.
public final class PiiEngine implements Engine {

  private record Found(Kind kind, Span span) {}

  record Entity(Kind type, String text, int start, int end) {}

  record Answer(String redacted, List<Entity> entities) {}

  public static EngineSource source(String name) {
    return EngineSource.of(name, PiiEngine::new);
  }

  @Override
  public JsonNode run(JsonNode inputs) throws BadInputException {
    String text = new Inputs(inputs).text("text");
    CodePoints points = new CodePoints(text);
    StringBuilder redacted = new StringBuilder();
    List<Entity> entities = new ArrayList<>();
    int done = 0;
    for (Found each : found(text)) {
      Span span = each.span();
      redacted.append(text, done, span.start()).append(each.kind().placeholder());
      done = span.end();
      int start = points.at(span.start());
      entities.add(new Entity(each.kind(), span.of(text), start, points.at(span.end())));
    }
    redacted.append(text, done, text.length());
    return Json.mapper().valueToTree(new Answer(redacted.toString(), entities));
  }

  private static List<Found> found(String text) {
    List<Found> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Found> before = List.copyOf(found);
      for (Span span : kind.in(text)) {
        if (before.stream().noneMatch(other -> other.span().overlaps(span))) {
          found.add(new Found(kind, span));
        }
      }
    }
    found.sort(Comparator.comparingInt(each -> each.span().start()));
    return found;
  }

  @Override
  public void close() {}
}
