package dev.stoa.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FrameScanTest {

  @Test
  void findsEveryFrameInOrder() {
    byte[] bytes = frames(3);

    List<Entry> entries = scan(bytes, bytes.length, true);

    assertThat(records(entries))
        .containsExactly(SampleCalls.started(0), SampleCalls.started(1), SampleCalls.started(2));
    assertThat(entries.getLast().end().position()).isEqualTo(bytes.length);
  }

  @Test
  void endsAtATornFrameWhereverItIsCut() {
    byte[] bytes = frames(2);
    int first = frames(1).length;
    for (int cut = first; cut < bytes.length; cut++) {
      List<Entry> entries = scan(bytes, cut, true);
      assertThat(records(entries)).containsExactly(SampleCalls.started(0));
      assertThat(entries).hasSize(cut == first ? 1 : 2);
    }
  }

  @Test
  void leavesAFrameForTheNextStretchWhenMoreFollows() {
    byte[] bytes = frames(2);

    List<Entry> entries = scan(bytes, bytes.length - 1, false);

    assertThat(records(entries)).containsExactly(SampleCalls.started(0));
    assertThat(entries).hasSize(1);
  }

  @Test
  void goesOnBehindADamagedFrameWhicheverByteWasHit() {
    byte[] sound = frames(3);
    int begin = frames(1).length;
    int end = frames(2).length;
    for (int hit = begin; hit < end; hit++) {
      byte[] bytes = sound.clone();
      bytes[hit] ^= 0x20;

      List<Entry> entries = scan(bytes, bytes.length, true);

      assertThat(records(entries))
          .as("byte %d", hit)
          .containsExactly(SampleCalls.started(0), SampleCalls.started(2));
      assertThat(entries.get(1).isIntact()).isFalse();
      assertThat(entries.get(1).bytes()).isEqualTo(Arrays.copyOfRange(bytes, begin, end));
    }
  }

  @Test
  void takesZerosForDamageAndNotForEmptyFrames() {
    List<Entry> entries = scan(new byte[64], 64, true);

    assertThat(entries).singleElement().matches(entry -> !entry.isIntact());
  }

  /// They are taken in advance, and a death leaves them; one entry for each would be looked at for
  /// minutes.
  @Test
  void passesOverZerosInOnePieceThoughMoreFollows() {
    byte[] frame = frames(1);
    byte[] bytes = Arrays.copyOf(frame, 4 * Frame.PAYLOAD_MAX);

    List<Entry> entries = scan(bytes, bytes.length, false);

    assertThat(records(entries)).containsExactly(SampleCalls.started(0));
    assertThat(entries).hasSize(2);
    assertThat(entries.get(1).end().start()).isEqualTo(frame.length);
    assertThat(entries.get(1).end().position())
        .isEqualTo(bytes.length - Frame.HEAD - Frame.PAYLOAD_MAX);
  }

  /// Whatever the bytes, the entries cover them without a gap and the scan ends.
  @Test
  void coversAnyBytesWithoutAGap() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      byte[] bytes = frames(4);
      for (int hits = random.nextInt(6); hits > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      long at = 0;
      for (Entry entry : scan(bytes, bytes.length, true)) {
        assertThat(entry.end().start()).as("seed %d", seed).isEqualTo(at);
        at = entry.end().position();
      }
      assertThat(at).as("seed %d", seed).isEqualTo(bytes.length);
    }
  }

  private static List<Entry> scan(byte[] bytes, int limit, boolean complete) {
    return new FrameScan(bytes, limit, complete, 1, 0).entries(Integer.MAX_VALUE);
  }

  private static List<CallRecord> records(List<Entry> entries) {
    return entries.stream()
        .filter(Entry::isIntact)
        .map(entry -> RecordJson.read(entry.bytes()))
        .toList();
  }

  private static byte[] frames(int count) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      Frame frame = Frame.of(SampleCalls.started(i));
      out.writeBytes(frame.bytes());
    }
    return out.toByteArray();
  }
}
