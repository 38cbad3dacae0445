package dev.stoa.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordJsonTest {

  @Test
  void readsBackWhatItWrote() {
    for (CallRecord record :
        new CallRecord[] {
          SampleCalls.started(1),
          SampleCalls.settled(2),
          SampleCalls.settled(SampleCalls.subject(3), Outcome.FAILED),
          SampleCalls.settled(step(), Outcome.ABANDONED),
          SampleCalls.settled(SampleCalls.subject(4), Outcome.SUCCEEDED, 1L << 40),
          SampleCalls.hardly(SampleCalls.settled(5))
        }) {
      assertThat(RecordJson.read(written(record))).isEqualTo(record);
    }
  }

  private static CallSubject step() {
    return new CallSubject(
        new CallId("0".repeat(23) + "9"),
        new CallId("0".repeat(23) + "8"),
        Instant.parse("2026-03-01T10:00:00.123456789Z"),
        SampleCalls.TEAM,
        null,
        SampleCalls.ASSET,
        AssetType.PIPELINE,
        7,
        new SubscriptionId("1".repeat(24)),
        new PlanId("2".repeat(24)),
        "a \"door\" with ünicode");
  }

  /// Other programs read these lines: a change of a name is a change of the format.
  @Test
  void writesTheDocumentedNames() {
    assertThat(new String(written(SampleCalls.started(1)), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"record":"started","call":"000000000000000000000001",\
            "startedAt":"2026-03-01T10:00:01Z","team":"aaaaaaaaaaaaaaaaaaaaaaaa",\
            "key":"cccccccccccccccccccccccc","asset":"bbbbbbbbbbbbbbbbbbbbbbbb","type":"model",\
            "version":1,"subscription":"dddddddddddddddddddddddd",\
            "plan":"eeeeeeeeeeeeeeeeeeeeeeee","door":"native","reservedNanos":1000}\
            """);
    assertThat(new String(written(SampleCalls.settled(1)), StandardCharsets.UTF_8))
        .endsWith(
            """
            "at":"2026-03-01T10:00:01.012Z","outcome":"succeeded","status":200,\
            "unit":"characters","units":11,"costNanos":700,"overrunNanos":0,"totalMicros":12000,\
            "targetMicros":9000,"target":0}\
            """);
    assertThat(
            new String(
                written(SampleCalls.settled(SampleCalls.subject(1), Outcome.SUCCEEDED, 5)),
                StandardCharsets.UTF_8))
        .contains("\"units\":11,\"bytes\":5,\"costNanos\":700");
    assertThat(
            new String(written(SampleCalls.hardly(SampleCalls.settled(1))), StandardCharsets.UTF_8))
        .endsWith(
            """
            "target":1,"near":[{"policy":"key-minute","limit":60,"left":3,"unit":"requests",\
            "windowSeconds":60}]}\
            """);
  }

  @Test
  void readsWhatWasWrittenBeforeTargetsAndLimitsWereKept() {
    String now = new String(written(SampleCalls.settled(1)), StandardCharsets.UTF_8);
    String then = now.replace(",\"target\":0", "");

    var read = (CallRecord.Settled) RecordJson.read(then.getBytes(StandardCharsets.UTF_8));

    assertThat(read.target()).isNull();
    assertThat(read.near()).isEmpty();
    assertThat(read.totalMicros()).isEqualTo(12_000);
  }

  @Test
  void keepsAmountsExact() {
    var record = new CallRecord.Started(SampleCalls.subject(1), new Credits(Long.MAX_VALUE));
    assertThat(RecordJson.read(written(record))).isEqualTo(record);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"record\":\"paused\"}", "no JSON", "{\"record\":1}"})
  void refusesWhatIsNoRecord(String payload) {
    assertThatThrownBy(() -> RecordJson.read(payload.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RuntimeException.class);
  }

  private static byte[] written(CallRecord record) {
    return RecordJson.write(record);
  }
}
