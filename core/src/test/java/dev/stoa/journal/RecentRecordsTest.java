package dev.stoa.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class RecentRecordsTest {

  private final RecentRecords recent = new RecentRecords();

  @Test
  void knowsAnEntryByItsPlaceAndBytes() {
    CallRecord first = append(1, 100);
    CallRecord second = append(2, 200);

    assertThat(recent.take(entry(1, 100))).isSameAs(first);
    assertThat(recent.take(entry(2, 200))).isSameAs(second);
    assertThat(recent.take(entry(2, 200))).isNull();
  }

  @Test
  void knowsNothingOfOtherBytesAtTheSamePlace() {
    append(1, 100);

    assertThat(recent.take(entry(2, 100))).isNull();
  }

  @Test
  void findsTheNextOneBehindOthersThatNobodyTook() {
    append(1, 100);
    append(2, 200);
    CallRecord third = append(3, 300);

    assertThat(recent.take(entry(3, 300))).isSameAs(third);
    assertThat(recent.take(entry(1, 100))).isNull();
  }

  @Test
  void forgetsTheOldestWhenNobodyTakesThem() {
    int count = RecentRecords.MAX + 1;
    for (int i = 1; i <= count; i++) {
      append(i, i);
    }

    assertThat(recent.take(entry(1, 1))).isNull();
    assertThat(recent.take(entry(2, 2))).isEqualTo(SampleCalls.started(2));
  }

  private CallRecord append(int number, long position) {
    CallRecord record = SampleCalls.started(number);
    recent.add(new JournalOffset.End(1, position), Frame.of(record), record);
    return record;
  }

  private static Entry entry(int number, long position) {
    byte[] frame = Frame.of(SampleCalls.started(number)).bytes();
    byte[] payload = Arrays.copyOfRange(frame, Frame.HEAD, frame.length);
    return new Entry(new JournalOffset(1, 0, position, 0), payload, true);
  }
}
