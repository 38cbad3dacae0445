package dev.stoa.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stoa.credits.budgets.MemoryLeases;
import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataExport;
import dev.stoa.data.DataFolder;
import dev.stoa.data.DataPage;
import dev.stoa.data.ExportFormat;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.SequentialIds;
import dev.stoa.keys.LastUse;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Quota;
import dev.stoa.subscriptions.trials.Trials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;

/// A table of ten rows, at one price a row.
final class DataCallTest {

  /// An answer that tells its cost.
  private static final DataBody BODY =
      (answer, least) ->
          Math.max(
              least,
              Json.bytes(List.of(answer.output(), answer.charge().units(), answer.charge().cost()))
                  .length);

  private final SampleCalls calls = new SampleCalls();
  private final ManualDataEngine engine = new ManualDataEngine();
  private final AtomicBoolean gone = new AtomicBoolean();
  private final CallPath path;

  DataCallTest(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(SampleData.FINGERPRINT + ".parquet"), "");
    Route route =
        new Route(
            (_, _) -> {
              throw new AssertionError("a data set has no target");
            },
            calls.clock);
    calls.view = SampleData.view(RateLimits.NONE);
    path =
        CallPath.of(
            () -> Optional.of(calls.view),
            new LastUse(_ -> {}),
            new Limiter(calls.clock),
            MemoryLeases.guard(calls.clock, () -> calls.credits),
            new Trials(calls.trials, calls.clock),
            calls.journal,
            route,
            new DataReads(DataFolder.open(folder, folder.resolve("none")), engine),
            new SequentialIds(),
            calls.clock);
  }

  private CallAnswer ask(DataAsk ask) {
    return path.call(
        new CallRequest(
            new CallId("000000000000000000000abc"),
            SampleView.NOW,
            "native",
            AssetType.DATA,
            "birds",
            SampleView.CALL_KEY,
            (_, _) -> new InputReader.Reading.Asked(ask),
            gone::get));
  }

  private CallAnswer rows(Map<String, List<String>> parameters) {
    return ask(new DataAsk(DataAsk.Kind.ROWS, parameters, null, BODY, false));
  }

  private CallAnswer.Sending export() {
    return (CallAnswer.Sending)
        ask(new DataAsk(DataAsk.Kind.EXPORT, Map.of(), ExportFormat.CSV, BODY, false));
  }

  private static Credits price(long rows) {
    return SampleView.PRICE.times(rows);
  }

  private void givesRows(int count) {
    ArrayNode items = Json.mapper().createArrayNode();
    for (int i = 0; i < count; i++) {
      items.addObject().put("name", "bird " + i);
    }
    engine.page = new DataAnswer.Answered<>(new DataPage(items, 10, "more"), Duration.ofMillis(1));
  }

  private void exports(String text, long rows) {
    engine.export = new DataAnswer.Answered<>(new TextExport(text, rows), Duration.ofMillis(1));
  }

  private record TextExport(String text, long rows) implements DataExport {

    @Override
    public long bytes() {
      return text.length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      for (byte each : text.getBytes(StandardCharsets.US_ASCII)) {
        out.write(each);
      }
    }

    @Override
    public void close() {}
  }

  private static OutputStream goneAfter(int bytes) {
    return new OutputStream() {
      private int left = bytes;

      @Override
      public void write(int one) throws IOException {
        if (left-- == 0) {
          throw new IOException("gone");
        }
      }
    };
  }

  @Test
  void rowsThatWereReadAreWhatItCosts() {
    givesRows(3);

    var done = (CallAnswer.Completed) rows(Map.of("limit", List.of("7")));

    assertThat(done.charge()).isEqualTo(new CallAnswer.Charge("rows", 3, price(3), Credits.ZERO));
    assertThat(done.output().path("items")).hasSize(3);
    assertThat(done.output().path("total").asLong()).isEqualTo(10);
    assertThat(done.output().path("nextCursor").asString()).isEqualTo("more");
    assertThat(calls.journal.onlySettled().cost()).isEqualTo(price(3));
    assertThat(calls.journal.onlySettled().bytes()).isEqualTo(BODY.write(done, 0));
  }

  @Test
  void theMostThatItCanGiveIsSetAsideBefore() {
    calls.credits = price(7).minus(new Credits(1));
    givesRows(1);

    assertThat(SampleCalls.codeOf(rows(Map.of("limit", List.of("7")))))
        .isEqualTo(ErrorCode.BUDGET_EXHAUSTED);
    assertThat(engine.asked).isZero();
    assertThat(rows(Map.of("limit", List.of("6")))).isInstanceOf(CallAnswer.Completed.class);
  }

  @Test
  void aTableHasNoMoreRowsThanItHas() {
    calls.credits = price(10);
    givesRows(10);

    assertThat(rows(Map.of("limit", List.of("1000")))).isInstanceOf(CallAnswer.Completed.class);
  }

  @Test
  void everyFaultOfAQueryIsToldAndNothingRuns() {
    var refused = (CallAnswer.Refused) rows(Map.of("limit", List.of("0"), "wings", List.of("two")));

    assertThat(refused.problem().code()).isEqualTo(ErrorCode.INVALID_INPUT);
    assertThat(refused.problem().faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/limit", "/wings");
    assertThat(calls.journal.records()).isEmpty();
  }

  @Test
  void whatTheCallerHasAlreadyCountsAsACallAndCostsNoRows() {
    var done =
        (CallAnswer.Completed) ask(new DataAsk(DataAsk.Kind.ROWS, Map.of(), null, BODY, true));

    assertThat(done.charge().units()).isZero();
    assertThat(done.quotas()).isNotEmpty();
    assertThat(engine.asked).isZero();
    assertThat(calls.journal.onlySettled())
        .extracting(
            CallRecord.Settled::status, CallRecord.Settled::units, CallRecord.Settled::bytes)
        .containsExactly(304, 0L, 0L);
  }

  @Test
  void aFullEngineIsToldApartFromAFailedAndASlowOne() {
    engine.page = new DataAnswer.Busy<>(Duration.ofSeconds(2));
    var busy = (CallAnswer.Refused) rows(Map.of());
    engine.page = new DataAnswer.TimedOut<>(Duration.ofSeconds(30));
    var slow = (CallAnswer.Refused) rows(Map.of());
    engine.page = new DataAnswer.Failed<>("It broke.", null);
    var broken = (CallAnswer.Refused) rows(Map.of());

    assertThat(busy.problem().code()).isEqualTo(ErrorCode.OVERLOADED);
    assertThat(busy.problem().waitBeforeRetry()).contains(Duration.ofSeconds(2));
    assertThat(slow.problem().code()).isEqualTo(ErrorCode.TARGET_TIMEOUT);
    assertThat(broken.problem().code()).isEqualTo(ErrorCode.TARGET_FAILED);
  }

  @Test
  void anExportIsSettledBeforeItsLastByteLeaves() throws IOException {
    exports("a\nb\nc\n", 3);
    var out =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            if (size() + length == 6) {
              assertThat(calls.journal.onlySettled().cost()).isEqualTo(price(3));
            }
            super.write(bytes, offset, length);
          }
        };

    CallAnswer.Sending sending = export();
    assertThat(calls.journal.records()).hasSize(1);
    sending.delivery().sendTo(out);

    assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("a\nb\nc\n");
    assertThat(sending.charge().cost()).isEqualTo(price(3));
    assertThat(calls.journal.onlySettled().outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(calls.journal.onlySettled().bytes()).isEqualTo(6);
  }

  @Test
  void whoGoesAwayPaysForWhatWasSent() {
    exports("1234567890123\n".repeat(10_000), 10);
    CallAnswer.Sending sending = export();
    assertThatThrownBy(() -> sending.delivery().sendTo(goneAfter(14_000))).hasMessage("gone");

    CallRecord.Settled settled = calls.journal.onlySettled();
    assertThat(settled.outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(settled.units()).isOne();
    assertThat(settled.cost()).isEqualTo(price(1));
    assertThat(settled.bytes()).isEqualTo(14_000);
  }

  @Test
  void rowsThatWereSentCountAgainstLimitsAlsoWhenItBreaksOff() {
    calls.view = SampleData.view(RateLimits.NONE.withUnits(20L, null));
    exports("1234567890123\n".repeat(10_000), 10);
    CallAnswer.Sending first = export();
    assertThat(first.quotas())
        .extracting(Quota::policy, Quota::unit, Quota::remaining)
        .contains(tuple("subscription-units-minute", "rows", 10L));

    assertThatThrownBy(() -> first.delivery().sendTo(goneAfter(14_000))).hasMessage("gone");

    assertThat(export().quotas())
        .extracting(Quota::policy, Quota::remaining)
        .contains(tuple("subscription-units-minute", 9L));
  }

  @Test
  void anExportKeepsItsPlaceUntilItIsSent() throws IOException {
    calls.view = SampleData.view(RateLimits.requests(null, null, 1));
    exports("a\n", 1);
    givesRows(1);

    CallAnswer.Sending sending = export();
    assertThat(SampleCalls.codeOf(rows(Map.of()))).isEqualTo(ErrorCode.TOO_MANY_AT_ONCE);
    sending.delivery().sendTo(OutputStream.nullOutputStream());

    assertThat(SampleCalls.codeOf(rows(Map.of()))).isNull();
  }

  @Test
  void aQueryThatNobodyWaitsForIsStopped() {
    gone.set(true);
    engine.page = new DataAnswer.Failed<>("It was stopped.", null);
    engine.untilInterrupted = true;

    assertThat(SampleCalls.codeOf(rows(Map.of()))).isEqualTo(ErrorCode.TARGET_FAILED);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(calls.journal.onlySettled())
        .extracting(CallRecord.Settled::outcome, CallRecord.Settled::units)
        .containsExactly(Outcome.ABANDONED, 0L);
  }

  private void countsBytes(@Nullable Integer outputMax, long bytesMax) {
    calls.view = SampleData.ofBytes(outputMax);
    engine.bytesMax = new DataAnswer.Answered<>(bytesMax, Duration.ZERO);
  }

  @Test
  void bytesAreWhatItCostsWhereThePlanCountsThem() {
    countsBytes(null, 1_000);
    givesRows(3);

    var done = (CallAnswer.Completed) rows(Map.of());

    CallRecord.Settled settled = calls.journal.onlySettled();
    assertThat(settled.bytes()).isEqualTo(BODY.write(done, 0));
    assertThat(done.charge())
        .isEqualTo(
            new CallAnswer.Charge("bytes", settled.bytes(), price(settled.bytes()), Credits.ZERO));
  }

  @Test
  void theMostBytesThatItsRowsCanHaveAreSetAside() {
    countsBytes(null, 1_000);
    givesRows(3);
    calls.credits = price(1_000).minus(new Credits(1));
    assertThat(SampleCalls.codeOf(rows(Map.of()))).isEqualTo(ErrorCode.BUDGET_EXHAUSTED);

    countsBytes(999, 1_000);
    assertThat(rows(Map.of())).isInstanceOf(CallAnswer.Completed.class);
  }

  @Test
  void whyItsBytesCannotBeBoundedIsTold() {
    countsBytes(null, 1);
    engine.bytesMax = new DataAnswer.TimedOut<>(Duration.ofSeconds(30));
    assertThat(SampleCalls.codeOf(rows(Map.of()))).isEqualTo(ErrorCode.TARGET_TIMEOUT);
    engine.bytesMax = new DataAnswer.Busy<>(Duration.ofSeconds(2));
    assertThat(SampleCalls.codeOf(rows(Map.of()))).isEqualTo(ErrorCode.OVERLOADED);
    engine.bytesMax = new DataAnswer.Failed<>("It broke.", null);
    assertThat(SampleCalls.codeOf(rows(Map.of()))).isEqualTo(ErrorCode.TARGET_FAILED);
  }

  @Test
  void anAnswerOfMoreBytesThanThePlanAllowsIsNeitherGivenNorCharged() {
    countsBytes(20, 1_000);
    givesRows(3);
    exports("1234567890\n1234567890\n", 2);

    var refused = (CallAnswer.Refused) rows(Map.of());

    assertThat(refused.problem().code()).isEqualTo(ErrorCode.CALL_TOO_LARGE);
    assertThat(refused.problem().detail()).contains("lets one have 20");
    assertThat(calls.journal.onlySettled().cost()).isEqualTo(Credits.ZERO);
    assertThat(
            SampleCalls.codeOf(
                ask(new DataAsk(DataAsk.Kind.EXPORT, Map.of(), ExportFormat.CSV, BODY, false))))
        .isEqualTo(ErrorCode.CALL_TOO_LARGE);
  }

  @Test
  void whoGoesAwayPaysForTheBytesThatWereSent() {
    countsBytes(null, 1_000_000);
    calls.credits = price(1_000_000);
    exports("1234567890123\n".repeat(10_000), 10);

    assertThatThrownBy(() -> export().delivery().sendTo(goneAfter(14_000))).hasMessage("gone");

    CallRecord.Settled settled = calls.journal.onlySettled();
    assertThat(settled.bytes()).isEqualTo(14_000);
    assertThat(settled.cost()).isEqualTo(price(14_000));
  }

  @Test
  void aNodeWithoutTheFileSaysSo() {
    calls.view = SampleData.view(RateLimits.NONE, "elsewhere");

    assertThat(SampleCalls.codeOf(rows(Map.of()))).isEqualTo(ErrorCode.TARGET_FAILED);
  }
}
