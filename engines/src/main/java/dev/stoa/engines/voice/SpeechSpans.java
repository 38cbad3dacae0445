package dev.stoa.engines.voice;

import java.util.ArrayList;
import java.util.List;

/// Makes spans of speech from the probabilities of frames, as the authors of Silero VAD do: speech
/// begins above one bound and ends when it stays below a lower one for a tenth of a second; what is
/// shorter than a quarter of a second is no speech; some 30 ms are added on both sides.
final class SpeechSpans {

  private static final float BEGINS = 0.5f;
  private static final float ENDS = 0.35f;
  private static final int PAUSE_FRAMES = 3;
  private static final int SPEECH_FRAMES = 8;
  private static final int PADDING_FRAMES = 1;

  private SpeechSpans() {}

  /// @param from the first frame
  /// @param to the frame after the last
  /// @param score the mean probability of its frames, the padding left out
  record Frames(int from, int to, double score) {}

  static List<Frames> of(float[] probabilities) {
    List<Frames> found = new ArrayList<>();
    int from = -1;
    int quiet = 0;
    for (int i = 0; i <= probabilities.length; i++) {
      boolean end = i == probabilities.length;
      if (from < 0) {
        from = !end && probabilities[i] >= BEGINS ? i : -1;
        quiet = 0;
      } else {
        quiet = !end && probabilities[i] < ENDS ? quiet + 1 : end ? quiet : 0;
        if (end || quiet == PAUSE_FRAMES) {
          add(found, probabilities, from, i + (end ? 0 : 1) - quiet);
          from = -1;
        }
      }
    }
    return found;
  }

  private static void add(List<Frames> found, float[] probabilities, int from, int to) {
    if (to - from < SPEECH_FRAMES) {
      return;
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += probabilities[i];
    }
    int before = found.isEmpty() ? 0 : found.getLast().to();
    found.add(
        new Frames(
            Math.max(before, from - PADDING_FRAMES),
            Math.min(probabilities.length, to + PADDING_FRAMES),
            sum / (to - from)));
  }
}
