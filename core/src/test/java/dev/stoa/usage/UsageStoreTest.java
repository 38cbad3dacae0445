package dev.stoa.usage;

import static dev.stoa.journal.SampleCalls.ASSET;
import static dev.stoa.journal.SampleCalls.KEY;
import static dev.stoa.journal.SampleCalls.TEAM;
import static dev.stoa.journal.SampleCalls.call;
import static dev.stoa.journal.SampleCalls.settled;
import static dev.stoa.journal.SampleCalls.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.Outcome;
import dev.stoa.journal.SampleCalls;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UsageStoreTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final AssetId OTHER_ASSET = new AssetId("9".repeat(24));
  private static final TeamId OTHER_TEAM = new TeamId("8".repeat(24));

  private final UsageStore store = new JdbcUsageStore(DB.database());
  private final CallLog log = new CallLog(store);
  private final UsageReport report = new UsageReport(store);

  @BeforeEach
  void empty() {
    DB.database().run(handle -> handle.execute("TRUNCATE calls, usage_daily, usage_speed"));
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void findsACallAsItWasSettled() {
    Settled failed = settled(subject(2), Outcome.FAILED);
    Settled near = SampleCalls.hardly(settled(3));
    store.add(List.of(settled(1), failed, near));

    assertThat(log.find(TEAM, call(1))).contains(settled(1));
    assertThat(log.find(TEAM, call(2))).contains(failed);
    assertThat(log.find(TEAM, call(3))).contains(near);
  }

  @Test
  void showsATeamNothingOfAnother() {
    store.add(List.of(settled(1)));

    assertThat(log.find(OTHER_TEAM, call(1))).isEmpty();
    assertThat(log.list(OTHER_TEAM, CallFilter.ALL, CallOrder.NEWEST, null, 10).items()).isEmpty();
    assertThat(report.by(OTHER_TEAM, UsageQuery.of(DAY, DAY, GroupBy.DAY))).isEmpty();
  }

  @Test
  void tellsWhatWasCalledRecently() {
    store.add(List.of(settled(1), settled(2)));
    var subject = subject(1);

    assertThat(store.recent(subject.startedAt().minusSeconds(60)))
        .satisfies(recent -> assertThat(recent).isNotEmpty())
        .allSatisfy(recent -> {
          assertThat(recent.key()).isEqualTo(subject.key());
          assertThat(recent.team()).isEqualTo(subject.team());
        })
        .extracting(RecentCalls::calls)
        .satisfies(
            counts -> assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2));
    assertThat(store.recent(subject.startedAt().plusSeconds(86_400))).isEmpty();
  }

  @Test
  void listsNewestFirstOverDaysAndPages() {
    List<Settled> calls = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      calls.add(succeeded(at(i, Instant.parse("2026-03-0%dT23:59:59Z".formatted(1 + i / 3)))));
    }
    store.add(calls);

    assertThat(pages(CallFilter.ALL, 2)).isEqualTo(calls.reversed());
    assertThat(pages(CallFilter.ALL, 7)).isEqualTo(calls.reversed());
  }

  @Test
  void listsOnlyWhatFits() {
    Settled one = settled(1);
    Settled failed = settled(subject(2), Outcome.FAILED);
    Settled other =
        settled(subject(3, TEAM, OTHER_ASSET, null, SampleCalls.START), Outcome.SUCCEEDED);
    Settled later = succeeded(at(4, SampleCalls.START.plusSeconds(100_000)));
    store.add(List.of(one, failed, other, later));

    assertThat(pages(new CallFilter(OTHER_ASSET, null, null, null, null, null, false, false), 9))
        .containsExactly(other);
    assertThat(pages(new CallFilter(null, KEY, null, null, null, null, false, false), 9))
        .containsExactly(later, failed, one);
    assertThat(pages(new CallFilter(null, null, null, Outcome.FAILED, null, null, false, false), 9))
        .containsExactly(failed);
    assertThat(pages(new CallFilter(null, null, null, null, null, null, false, true), 9))
        .containsExactly(failed);
    assertThat(pages(new CallFilter(null, null, "none", null, null, null, false, false), 9))
        .isEmpty();
    assertThat(
            pages(
                new CallFilter(
                    null, null, null, null, SampleCalls.START.plusSeconds(2), null, false, false),
                9))
        .containsExactly(later, failed);
    assertThat(
            pages(
                new CallFilter(
                    null, null, null, null, null, SampleCalls.START.plusSeconds(2), false, false),
                9))
        .containsExactly(other, one);
  }

  @Test
  void refusesACursorOfAnotherQueryAndALimitThatIsTooLarge() {
    store.add(List.of(settled(1), settled(2)));
    String cursor = log.list(TEAM, CallFilter.ALL, CallOrder.NEWEST, null, 1).nextCursor();
    var other = new CallFilter(ASSET, null, null, null, null, null, false, false);

    assertThatThrownBy(() -> log.list(TEAM, other, CallOrder.NEWEST, cursor, 1))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> log.list(TEAM, CallFilter.ALL, CallOrder.NEWEST, null, 201))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void refusesToCountACallTwiceAndThenCountsNothing() {
    store.add(List.of(settled(1)));

    assertThatThrownBy(() -> store.add(List.of(settled(2), settled(1))))
        .hasMessageContaining("duplicate key");

    assertThat(pages(CallFilter.ALL, 9)).containsExactly(settled(1));
    assertThat(report.by(TEAM, UsageQuery.of(DAY, DAY, GroupBy.DAY)))
        .singleElement()
        .matches(row -> row.calls() == 1);
  }

  @Test
  void addsUpByDayAssetAndKey() {
    Settled failed = settled(subject(2), Outcome.FAILED);
    Settled other =
        settled(subject(3, TEAM, OTHER_ASSET, null, SampleCalls.START), Outcome.SUCCEEDED);
    Settled nextDay = succeeded(at(4, Instant.parse("2026-03-02T00:00:00Z")));
    store.add(List.of(settled(1), failed));
    store.add(List.of(other, nextDay));

    assertThat(report.by(TEAM, UsageQuery.of(DAY, DAY.plusDays(1), GroupBy.DAY)))
        .containsExactly(row("2026-03-01", 3, 1, 33, 1_400), row("2026-03-02", 1, 0, 11, 700));
    assertThat(report.by(TEAM, UsageQuery.of(DAY, DAY.plusDays(1), GroupBy.ASSET)))
        .containsExactly(row(ASSET.value(), 3, 1, 33, 1_400), row("9".repeat(24), 1, 0, 11, 700));
    assertThat(report.by(TEAM, UsageQuery.of(DAY, DAY, GroupBy.KEY)))
        .containsExactlyInAnyOrder(row(KEY.value(), 2, 1, 22, 700), row("", 1, 0, 11, 700));
  }

  @Test
  void addsUpBytes() {
    store.add(List.of(settled(subject(1), Outcome.SUCCEEDED, 5_000_000_000L)));
    store.add(List.of(settled(subject(2), Outcome.ABANDONED, 7), settled(3)));

    for (GroupBy groupBy : List.of(GroupBy.DAY, GroupBy.HOUR)) {
      assertThat(UsageRow.sum(report.by(TEAM, UsageQuery.of(DAY, DAY, groupBy))).bytes())
          .isEqualTo(5_000_000_007L);
    }
    assertThat(log.find(TEAM, call(1)).orElseThrow().bytes()).isEqualTo(5_000_000_000L);
  }

  @Test
  void reportsOnOneAssetOrKeyAlone() {
    Settled other =
        settled(subject(3, TEAM, OTHER_ASSET, null, SampleCalls.START), Outcome.SUCCEEDED);
    store.add(List.of(settled(1), other));

    assertThat(report.by(TEAM, new UsageQuery(DAY, DAY, GroupBy.DAY, OTHER_ASSET, null)))
        .containsExactly(row("2026-03-01", 1, 0, 11, 700));
    assertThat(report.by(TEAM, new UsageQuery(DAY, DAY, GroupBy.ASSET, null, KEY)))
        .containsExactly(row(ASSET.value(), 1, 0, 11, 700));
  }

  @Test
  void reportsByTheHourAsByTheDay() {
    Settled early = succeeded(at(1, Instant.parse("2026-03-01T00:59:59Z")));
    Settled late = succeeded(at(2, Instant.parse("2026-03-01T23:00:00Z")));
    Settled failed =
        settled(subject(3, TEAM, ASSET, null, late.subject().startedAt()), Outcome.FAILED);
    store.add(List.of(early, late, failed));

    assertThat(report.by(TEAM, UsageQuery.of(DAY, DAY, GroupBy.HOUR)))
        .containsExactly(
            row("2026-03-01T00:00:00Z", 1, 0, 11, 700), row("2026-03-01T23:00:00Z", 2, 1, 22, 700));
    assertThatThrownBy(() -> report.by(TEAM, UsageQuery.of(DAY, DAY.plusDays(3), GroupBy.HOUR)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void putsAssetsOfNoFunctionTogether() {
    Settled other =
        settled(subject(3, TEAM, OTHER_ASSET, null, SampleCalls.START), Outcome.SUCCEEDED);
    store.add(List.of(settled(1), other));

    assertThat(report.by(TEAM, UsageQuery.of(DAY, DAY, GroupBy.FUNCTION)))
        .containsExactly(row("", 2, 0, 22, 1_400));
  }

  @Test
  void measuresAllTeamsTogether() {
    store.add(
        List.of(
            settled(1),
            settled(subject(2), Outcome.FAILED),
            settled(subject(3, OTHER_TEAM, ASSET, null, SampleCalls.START), Outcome.SUCCEEDED)));

    assertThat(store.measured(DAY.plusDays(1))).isEmpty();
    assertThat(store.measured(DAY))
        .singleElement()
        .satisfies(measured -> {
          assertThat(measured.calls()).isEqualTo(3);
          assertThat(measured.errors()).isEqualTo(1);
          assertThat(measured.speed().calls().values()).containsExactly(2L);
        });
  }

  @Test
  void measuresNothingByWhatCallersDidWrong() {
    Settled wrong = misused(settled(subject(2), Outcome.FAILED));
    store.add(List.of(wrong));
    assertThat(store.measured(DAY)).isEmpty();

    store.add(List.of(settled(1)));
    assertThat(store.measured(DAY))
        .singleElement()
        .satisfies(measured -> {
          assertThat(measured.calls()).isOne();
          assertThat(measured.errors()).isZero();
        });
    assertThat(report.by(TEAM, UsageQuery.of(DAY, DAY, GroupBy.DAY)))
        .singleElement()
        .satisfies(row -> assertThat(row.errors()).as("to the team itself").isOne());
  }

  @Test
  void listsTheSlowestAndTheOldestPageByPage() {
    List<Settled> calls = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      calls.add(lasting(i * 1_000L % 3_001, succeeded(at(i, SampleCalls.START.plusSeconds(i)))));
    }
    store.add(calls);

    assertThat(pages(CallFilter.ALL, CallOrder.OLDEST, 2)).isEqualTo(calls);
    assertThat(pages(CallFilter.ALL, CallOrder.SLOWEST, 2))
        .extracting(Settled::totalMicros)
        .containsExactly(3_000L, 2_000L, 1_999L, 1_000L, 999L);
    assertThat(pages(CallFilter.ALL, CallOrder.COSTLIEST, 2)).isEqualTo(calls.reversed());
  }

  @Test
  void neverAddsUnitsOfTwoKinds() {
    Settled tokens = inUnit("tokens", settled(2));
    store.add(List.of(settled(1), tokens));

    assertThat(report.by(TEAM, UsageQuery.of(DAY, DAY, GroupBy.DAY)))
        .singleElement()
        .satisfies(
            row -> assertThat(row.units()).isEqualTo(Map.of("characters", 11L, "tokens", 11L)));
  }

  @Test
  void reportsAtMost400Days() {
    assertThat(report.by(TEAM, UsageQuery.of(DAY, DAY.plusDays(399), GroupBy.DAY))).isEmpty();
    assertThatThrownBy(() -> report.by(TEAM, UsageQuery.of(DAY, DAY.plusDays(400), GroupBy.DAY)))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> report.by(TEAM, UsageQuery.of(DAY, DAY.minusDays(1), GroupBy.DAY)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void keepsACallOnTheDayItBeganToTheLastNanosecond() {
    store.add(List.of(succeeded(at(1, Instant.parse("2026-03-01T23:59:59.999999999Z")))));

    assertThat(pages(CallFilter.ALL, 9))
        .singleElement()
        .matches(found ->
            found.subject().startedAt().equals(Instant.parse("2026-03-01T23:59:59.999999Z")));
  }

  @Test
  void dropsOldDaysAndKeepsTheirSums() {
    Settled old = succeeded(at(1, Instant.parse("2025-11-30T10:00:00Z")));
    Settled kept = succeeded(at(2, Instant.parse("2025-12-01T10:00:00Z")));
    store.add(List.of(old, kept));
    var clock = ManualClock.at("2026-03-01T12:00:00Z");
    var retention = new CallRetention(store, clock, 90);
    retention.tend();
    retention.tend();

    assertThat(pages(CallFilter.ALL, 9)).containsExactly(kept);
    assertThat(report.by(TEAM, UsageQuery.of(DAY.minusDays(120), DAY, GroupBy.DAY))).hasSize(2);
    assertThat(partitions()).contains("calls_20260304").doesNotContain("calls_20251130");
  }

  private static List<String> partitions() {
    return DB.database()
        .run(handle ->
            handle
                .select("SELECT relname FROM pg_class WHERE relname LIKE 'calls\\_2%'")
                .mapTo(String.class)
                .list());
  }

  private static Settled succeeded(CallSubject subject) {
    return SampleCalls.settled(subject, Outcome.SUCCEEDED);
  }

  private static CallSubject at(long number, Instant startedAt) {
    return subject(number, TEAM, ASSET, KEY, startedAt);
  }

  private static Settled lasting(long micros, Settled of) {
    return changed(of, of.unit(), of.code(), micros);
  }

  private static Settled misused(Settled of) {
    return changed(of, of.unit(), ErrorCode.INVALID_INPUT, of.totalMicros());
  }

  private static Settled inUnit(String unit, Settled of) {
    return changed(of, unit, of.code(), of.totalMicros());
  }

  private static Settled changed(Settled of, String unit, @Nullable ErrorCode code, long micros) {
    return new Settled(
        of.subject(),
        of.at(),
        of.outcome(),
        of.status(),
        code,
        unit,
        of.units(),
        of.bytes(),
        of.cost(),
        of.overrun(),
        micros,
        of.targetMicros(),
        of.target(),
        of.near());
  }

  /// Each call of a sample that succeeded took as long as all others.
  private static UsageRow row(String group, long calls, long errors, long units, long nanos) {
    int bucket = SpeedScale.bucket(settled(1).totalMicros());
    return new UsageRow(
        group,
        calls,
        errors,
        new TreeMap<>(Map.of("characters", units)),
        0,
        new Credits(nanos),
        new Speed(new TreeMap<>(Map.of(bucket, calls - errors))));
  }

  private List<Settled> pages(CallFilter filter, int limit) {
    return pages(filter, CallOrder.NEWEST, limit);
  }

  private List<Settled> pages(CallFilter filter, CallOrder order, int limit) {
    List<Settled> found = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<Settled> page = log.list(TEAM, filter, order, cursor, limit);
      found.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return found;
  }
}
