package dev.stoa.engines.entities;

import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.nlp.CodePoints;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …}` and answers its named entities. Places are in code points.
final class EntityEngine implements Engine {

  record Entity(String type, String text, int start, int end) {}

  record Answer(List<Entity> entities) {}

  private final EntityTagger tagger;

  EntityEngine(EntityTagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    String text = new Inputs(inputs).text("text");
    CodePoints points = new CodePoints(text);
    List<Entity> entities = new ArrayList<>();
    for (EntityTagger.Tagged each : tagger.tag(text)) {
      int start = points.at(each.span().start());
      int end = points.at(each.span().end());
      entities.add(new Entity(each.type(), each.span().of(text), start, end));
    }
    return Json.mapper().valueToTree(new Answer(entities));
  }

  @Override
  public void close() {}
}
