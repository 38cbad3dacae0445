package dev.stoa.engines.speech;

import dev.stoa.engines.audio.WavWriter;
import dev.stoa.engines.inputs.Inputs;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import tools.jackson.databind.JsonNode;

/// Reads `{"text": …}`, at most a thousand characters, and answers a WAV file of it and how long it
/// is. The same text gives the same file.
public final class SpeechEngine implements Engine {

  private static final int CHARACTERS_MAX = 1_000;
  private static final double MILLIS = 1_000;

  private final Kevin kevin;

  private SpeechEngine(Kevin kevin) {
    this.kevin = kevin;
  }

  public static EngineSource source(String name) {
    return EngineSource.of(name, () -> new SpeechEngine(new Kevin().ready()));
  }

  @Override
  public JsonNode run(JsonNode inputs) throws BadInputException, InterruptedException {
    String text = new Inputs(inputs).text("text");
    if (text.codePointCount(0, text.length()) > CHARACTERS_MAX) {
      throw bad("`text` must have at most %d characters.".formatted(CHARACTERS_MAX));
    }
    if (text.chars().noneMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
      throw bad("`text` must hold English words or numbers.");
    }
    Recording said = kevin.speak(text);
    if (said == null) {
      throw new IllegalStateException("the voice gave up");
    }
    short[] samples = said.samples();
    double seconds = Math.round(MILLIS * samples.length / said.rate()) / MILLIS;
    return Json.mapper()
        .createObjectNode()
        .put("audio", WavWriter.write(samples, said.rate()))
        .put("seconds", seconds);
  }

  private static BadInputException bad(String message) {
    return new BadInputException(Fault.of("text", message));
  }

  @Override
  public void close() {
    kevin.close();
  }
}
