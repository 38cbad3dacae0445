package dev.stoa.engines.speech;

import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import dev.stoa.engines.weights.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The voice kevin16, which speaks for one call after the other: FreeTTS keeps tables that all
/// voices of a process share and change, so even two voices must not speak at once. Safe for use by
/// many threads.
final class Kevin implements AutoCloseable {

  private static final String NAME = "kevin16";
  private static final ReentrantLock SPEAKING = new ReentrantLock(true);

  /// What FreeTTS reads by itself: the voice, the lexicon, and the rules for what is not in it.
  private static final List<Weights> FILES =
      List.of(
          new Weights(
              "/com/sun/speech/freetts/en/us/cmu_us_kal/cmu_us_kal16.bin",
              "52000ba13a943b11335f8180a2bb5d342dba7aa42a46b0712339b0362332c0f8"),
          new Weights(
              "/com/sun/speech/freetts/en/us/cmulex_compiled.bin",
              "6c23ddb32a3aaec5c3a5e48a65f6b1b9e56021c88105ea78d228d7613149cb63"),
          new Weights(
              "/com/sun/speech/freetts/en/us/cmulex_lts.bin",
              "69e08ea0efc0b62d1c380aa3b2867a3682fd2f06cfe40c53845f9924707bf63a"));

  private @Nullable Voice voice;

  /// @return what was said; null when the voice gave up
  @Nullable Recording speak(String text) throws InterruptedException {
    SPEAKING.lockInterruptibly();
    try {
      Voice speaker = voice == null ? load() : voice;
      // forgotten until it has said all: one that failed is not used again
      voice = null;
      Recording recording = new Recording();
      speaker.setAudioPlayer(recording);
      if (speaker.speak(text)) {
        voice = speaker;
        return recording;
      }
      speaker.deallocate();
      return null;
    } finally {
      SPEAKING.unlock();
    }
  }

  Kevin ready() throws InterruptedException {
    FILES.forEach(Weights::read);
    SPEAKING.lockInterruptibly();
    try {
      voice = load();
      return this;
    } finally {
      SPEAKING.unlock();
    }
  }

  private static Voice load() {
    Voice voice =
        Arrays.stream(new KevinVoiceDirectory().getVoices())
            .filter(each -> each.getName().equals(NAME))
            .findFirst()
            .orElseThrow();
    // without a queue of its own it speaks on the caller's thread, and has no other
    voice.setOutputQueue(new OutputQueue());
    voice.allocate();
    voice.setOutputQueue(null);
    return voice;
  }

  @Override
  public void close() {
    Voice last = voice;
    if (last != null) {
      last.deallocate();
    }
  }
}
