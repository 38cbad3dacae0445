package dev.stoa.engines.voice;

import dev.stoa.engines.audio.Resampler;
import dev.stoa.engines.audio.Sound;
import dev.stoa.engines.audio.WavReader;
import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads `{"audio": …}`, a WAV file of at most ten minutes, and answers where somebody speaks, in
/// seconds.
public final class VoiceActivityEngine implements Engine {

  private static final WavReader READER = new WavReader("audio", 600);
  private static final double MILLIS = 1_000;

  private final Silero silero;

  private VoiceActivityEngine(Silero silero) {
    this.silero = silero;
  }

  public static EngineSource source(String name) {
    return EngineSource.of(name, () -> new VoiceActivityEngine(new Silero()));
  }

  record Span(double start, double end, double score) {}

  record Answer(List<Span> spans, double speechSeconds, double seconds) {}

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    Sound recording = READER.read(new Inputs(inputs).file("audio"));
    Sound sound = Resampler.to(Silero.RATE, recording);
    List<Span> spans = new ArrayList<>();
    double speech = 0;
    for (SpeechSpans.Frames frames : SpeechSpans.of(silero.probabilities(sound))) {
      double start = seconds(frames.from());
      double end = Math.min(seconds(frames.to()), recording.seconds());
      speech += end - start;
      spans.add(new Span(toMillis(start), toMillis(end), Rounded.score(frames.score())));
    }
    return Json.mapper()
        .valueToTree(new Answer(spans, toMillis(speech), toMillis(recording.seconds())));
  }

  private static double seconds(int frames) {
    return frames * (double) Silero.FRAME / Silero.RATE;
  }

  private static double toMillis(double seconds) {
    return Math.round(seconds * MILLIS) / MILLIS;
  }

  @Override
  public void close() {
    silero.close();
  }
}
