package dev.stoa.engines.language;

import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …}` and answers the most likely language and the next ones, each with its score.
public final class LanguageEngine implements Engine {

  private static final int SHOWN_MAX = 5;

  private final Detector detector;

  private LanguageEngine(Detector detector) {
    this.detector = detector;
  }

  public static EngineSource source(String name) {
    return EngineSource.of(name, () -> new LanguageEngine(Detector.load()));
  }

  record Answer(String language, double score, List<Likely> languages) {}

  @Override
  public JsonNode run(JsonNode inputs) throws BadInputException {
    String text = new Inputs(inputs).text("text");
    if (text.codePoints().noneMatch(Character::isLetter)) {
      throw new BadInputException(Fault.of("text", "`text` must hold letters."));
    }
    List<Likely> likely =
        detector.detect(text).stream()
            .limit(SHOWN_MAX)
            .map(each -> new Likely(each.language(), Rounded.score(each.score())))
            .toList();
    Likely best = likely.getFirst();
    return Json.mapper().valueToTree(new Answer(best.language(), best.score(), likely));
  }

  @Override
  public void close() {}
}
