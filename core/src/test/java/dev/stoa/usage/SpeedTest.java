package dev.stoa.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stoa.storage.TestDatabase;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class SpeedTest {

  private static Speed of(LongStream micros) {
    var calls = new TreeMap<Integer, Long>();
    micros.forEach(each -> calls.merge(SpeedScale.bucket(each), 1L, Long::sum));
    return new Speed(calls);
  }

  @Test
  void tellsAnyDurationWithinNinePercent() {
    var random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      long micros = (long) Math.exp(random.nextDouble() * Math.log(3.6e9)) + 1;
      assertThat(SpeedScale.micros(SpeedScale.bucket(micros)))
          .as("%d µs", micros)
          .isCloseTo((double) micros, Percentage.withPercentage(9.1));
    }
  }

  @Test
  void findsTheMiddleAndTheTail() {
    Speed speed = of(LongStream.rangeClosed(1, 100).map(i -> i * 1_000));

    assertThat(speed.millis(0.5).orElseThrow()).isCloseTo(50, within(5.0));
    assertThat(speed.millis(0.95).orElseThrow()).isCloseTo(95, within(9.0));
    assertThat(Speed.NONE.millis(0.5)).isEmpty();
  }

  @Test
  void ofTwoGroupsIsThatOfAllTheirCalls() {
    Speed quick = of(LongStream.of(1_000, 1_000, 1_000));
    Speed slow = of(LongStream.of(900_000));

    assertThat(quick.plus(slow)).isEqualTo(of(LongStream.of(1_000, 900_000, 1_000, 1_000)));
    assertThat(quick.plus(slow).millis(0.5)).isEqualTo(quick.millis(0.5));
    assertThat(quick.plus(slow).millis(1)).isEqualTo(slow.millis(1));
  }

  @Test
  void theDatabaseCountsInTheSameBuckets() {
    try (var db = TestDatabase.fresh()) {
      for (long micros : new long[] {0, 1, 2, 999, 48_213, 1_000_000, 86_400_000_000L}) {
        int bucket =
            db.database()
                .run(handle ->
                    handle
                        .createQuery("select " + SpeedScale.sql("cast(:micros as bigint)"))
                        .bind("micros", micros)
                        .mapTo(int.class)
                        .one());
        assertThat(Map.of(micros, bucket)).isEqualTo(Map.of(micros, SpeedScale.bucket(micros)));
      }
    }
  }
}
