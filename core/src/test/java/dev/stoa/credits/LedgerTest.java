package dev.stoa.credits;

import static dev.stoa.credits.SampleMoney.OTHER;
import static dev.stoa.credits.SampleMoney.ROOT;
import static dev.stoa.credits.SampleMoney.TEAM;
import static dev.stoa.credits.SampleMoney.call;
import static dev.stoa.credits.SampleMoney.credits;
import static dev.stoa.credits.SampleMoney.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.stoa.accounts.Team;
import dev.stoa.audit.RecordingAudit;
import dev.stoa.credits.budgets.JdbcLeaseStore;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.SampleCalls;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.ProblemException;
import dev.stoa.storage.Database;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class LedgerTest {

  private final TestDatabase testDatabase = TestDatabase.fresh();
  private final Database database = testDatabase.database();
  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private final LedgerStore store = new JdbcLedgerStore(database);
  private final RecordingAudit audit = new RecordingAudit();
  private final Ledger ledger =
      new Ledger(store, new JdbcLeaseStore(database), database, audit, clock);
  private final LedgerPages pages = new LedgerPages(store);
  private final StatementReport report = new StatementReport(store, database, clock);
  private final SpendSink sink = SampleMoney.sink(database, clock);

  @AfterEach
  void everythingSumsToZeroAndBalancesAreSums() {
    assertThat(scalar(database, "select coalesce(sum(amount), 0) from ledger_entries")).isZero();
    assertThat(
            scalar(
                database,
                """
                select count(*) from credit_balances b where b.balance <> (
                  select sum(amount) from ledger_entries where account = 'team' and team = b.team)
                """))
        .isZero();
    testDatabase.close();
  }

  private void spend(Settled... calls) {
    database.together(() -> {
      sink.apply(List.<CallRecord>of(calls));
      return calls;
    });
  }

  private static void assertRefused(ErrorCode code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .asInstanceOf(type(ProblemException.class))
        .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
  }

  @Test
  void aGrantRaisesTheBalanceAndSaysByWhomAndWhy() {
    ledger.grant(ROOT, TEAM, credits("12.5"), Reason.of("Budget of March"));

    assertThat(ledger.balance(TEAM)).isEqualTo(credits("12.5"));
    assertThat(ledger.balance(OTHER)).isEqualTo(Credits.ZERO);
    assertThat(pages.list(LedgerFilter.of(TEAM), null, 10).items())
        .singleElement()
        .isEqualTo(
            new LedgerLine(
                1,
                clock.instant(),
                LedgerKind.GRANT,
                TEAM,
                credits("12.5"),
                "Budget of March",
                null,
                ROOT,
                null));
  }

  @Test
  void aNewTeamIsWelcomedAndTheHouseIsNot() {
    var welcome = new WelcomeGrant(ledger, credits("100"));
    welcome.founded(new Team(TEAM, "ada", "Ada", true, clock.instant()));
    welcome.founded(new Team(OTHER, Team.HOUSE_SLUG, "Stoa", false, clock.instant()));
    assertThat(ledger.balance(TEAM)).isEqualTo(credits("100"));
    assertThat(ledger.balance(OTHER)).isEqualTo(Credits.ZERO);
  }

  @Test
  void pagesNewestFirst() {
    for (int i = 1; i <= 5; i++) {
      ledger.grant(ROOT, TEAM, credits("" + i), Reason.of("grant " + i));
    }
    List<String> notes = new ArrayList<>();
    String cursor = null;
    do {
      var page = pages.list(LedgerFilter.of(TEAM), cursor, 2);
      page.items().forEach(line -> notes.add(line.note()));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertThat(notes).containsExactly("grant 5", "grant 4", "grant 3", "grant 2", "grant 1");
    assertRefused(ErrorCode.BAD_CURSOR, () -> pages.list(LedgerFilter.of(TEAM), "garbage", 2));
  }

  @Nested
  final class Refuses {

    @Test
    void grantsOfNothingAndWithoutAReason() {
      assertRefused(
          ErrorCode.INVALID_INPUT,
          () -> ledger.grant(ROOT, TEAM, Credits.ZERO, Reason.of("nothing")));
      assertRefused(
          ErrorCode.INVALID_INPUT, () -> ledger.grant(ROOT, TEAM, credits("1"), Reason.of("  ")));
    }

    @Test
    void toTakeMoreThanTheTeamHas() {
      ledger.grant(ROOT, TEAM, credits("5"), Reason.of("a start"));
      assertRefused(
          ErrorCode.CONFLICT,
          () -> ledger.adjust(ROOT, TEAM, credits("-5.000000001"), Reason.of("oops")));
      ledger.adjust(ROOT, TEAM, credits("-5"), Reason.of("all of it"));
      assertThat(ledger.balance(TEAM)).isEqualTo(Credits.ZERO);
    }

    @Test
    void toRefundMoreThanACallCost() {
      ledger.grant(ROOT, TEAM, credits("5"), Reason.of("a start"));
      Settled call = call(1, credits("2"));
      spend(call);
      assertRefused(
          ErrorCode.INVALID_INPUT,
          () -> ledger.refund(ROOT, call, credits("2.000000001"), Reason.of("slow")));
      ledger.refund(ROOT, call, credits("1.5"), Reason.of("slow"));
      assertThat(ledger.balance(TEAM)).isEqualTo(credits("4.5"));
      assertThat(pages.list(LedgerFilter.of(TEAM), null, 1).items().getFirst().call())
          .isEqualTo(call.subject().call());
    }

    @Test
    void toRefundACallTwice() {
      ledger.grant(ROOT, TEAM, credits("5"), Reason.of("a start"));
      Settled call = call(1, credits("2"));
      spend(call);
      var reason = new Reason("slow", "ticket-4");
      assertThat(ledger.refund(ROOT, call, credits("0.5"), reason).isNew()).isTrue();
      assertThat(ledger.refund(ROOT, call, credits("0.5"), reason).isNew()).isFalse();
      Settled other = call(2, credits("2"));
      spend(other);
      assertRefused(ErrorCode.CONFLICT, () -> ledger.refund(ROOT, other, credits("0.5"), reason));
      assertRefused(
          ErrorCode.CONFLICT, () -> ledger.refund(ROOT, call, credits("0.5"), Reason.of("slow")));
      assertThat(ledger.balance(TEAM)).isEqualTo(credits("1.5"));
    }

    @Test
    void toUseAReferenceForSomethingElse() {
      var reason = new Reason("March", "po-17");
      ledger.grant(ROOT, TEAM, credits("5"), reason);
      assertRefused(ErrorCode.CONFLICT, () -> ledger.grant(ROOT, TEAM, credits("6"), reason));
      assertRefused(ErrorCode.CONFLICT, () -> ledger.grant(ROOT, OTHER, credits("5"), reason));
      assertRefused(ErrorCode.CONFLICT, () -> ledger.adjust(ROOT, TEAM, credits("5"), reason));
      assertThat(ledger.balance(TEAM)).isEqualTo(credits("5"));
    }
  }

  @Test
  void booksOnceUnderAReferenceHoweverOftenAndAtOnceItIsAsked() throws Exception {
    var reason = new Reason("March", "po-17");
    List<Future<Booked>> asked = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        asked.add(threads.submit(() -> ledger.grant(ROOT, TEAM, credits("5"), reason)));
      }
    }
    List<Booked> booked = new ArrayList<>();
    for (Future<Booked> each : asked) {
      booked.add(each.get());
    }
    assertThat(booked).filteredOn(Booked::isNew).hasSize(1);
    assertThat(booked).extracting(each -> each.line().number()).containsOnly(1L);
    assertThat(ledger.balance(TEAM)).isEqualTo(credits("5"));
    assertThat(audit.told()).containsExactly("grant credits");
  }

  @Test
  void listsByKindAndTime() {
    ledger.grant(ROOT, TEAM, credits("5"), Reason.of("first"));
    clock.advance(Duration.ofHours(1));
    ledger.grant(ROOT, OTHER, credits("5"), Reason.of("second"));
    ledger.adjust(ROOT, TEAM, credits("-1"), Reason.of("third"));
    spend(call(1, credits("2")));
    assertThat(notes(new LedgerFilter(null, LedgerKind.GRANT, null, null)))
        .containsExactly("second", "first");
    assertThat(notes(new LedgerFilter(TEAM, null, null, clock.instant()))).containsExactly("first");
    assertThat(notes(new LedgerFilter(TEAM, null, clock.instant(), null)))
        .containsExactly("Calls", "third");
  }

  private List<String> notes(LedgerFilter filter) {
    return pages.list(filter, null, 10).items().stream().map(LedgerLine::note).toList();
  }

  @Nested
  final class TheDatabaseRefuses {

    @Test
    void linesThatDoNotSumToZero() {
      assertThatThrownBy(() ->
              store.post(
                  new Posting(
                      LedgerKind.GRANT,
                      clock.instant(),
                      null,
                      Reason.of("half a grant"),
                      null,
                      List.of(
                          Posting.Line.ofTeam(TEAM, Ledger.dayOf(clock.instant()), credits("1"))))))
          .hasMessageContaining("do not sum to zero");
      assertThat(ledger.balance(TEAM)).isEqualTo(Credits.ZERO);
    }

    @Test
    void everyChangeOfWhatWasWritten() {
      ledger.grant(ROOT, TEAM, credits("1"), Reason.of("a start"));
      for (String change :
          List.of(
              "update ledger_entries set amount = 0",
              "delete from ledger_entries",
              "truncate ledger_entries",
              "update ledger_transactions set note = ''",
              "delete from ledger_transactions")) {
        assertThatThrownBy(() -> database.run(handle -> handle.execute(change)))
            .as(change)
            .hasMessageContaining("append-only");
      }
    }
  }

  @Test
  void theStatementOfAMonthEqualsTheLedger() {
    AssetId second = new AssetId("8".repeat(24));
    KeyId key = new KeyId("7".repeat(24));
    Instant february = Instant.parse("2026-02-28T23:59:59.999Z");
    ledger.grant(ROOT, TEAM, credits("10"), Reason.of("a start"));
    spend(
        call(1, credits("1")),
        call(2, credits("0.25")),
        call(3, TEAM, second, key, clock.instant(), credits("2")),
        call(4, TEAM, second, key, february, credits("0.5")),
        call(5, OTHER, second, key, clock.instant(), credits("4")));
    ledger.refund(ROOT, call(1, credits("1")), credits("0.1"), Reason.of("slow"));

    Statement march = report.of(TEAM, YearMonth.of(2026, 3)).orElseThrow();

    assertThat(march.totals())
        .isEqualTo(
            new MonthTotals(
                YearMonth.of(2026, 3),
                credits("-0.5"),
                credits("10"),
                credits("0.1"),
                Credits.ZERO,
                credits("-3.25"),
                credits("6.35")));
    assertThat(march.lines())
        .containsExactly(
            new Statement.Line(second, null, key, 1, credits("2")),
            new Statement.Line(SampleCalls.ASSET, null, SampleCalls.KEY, 2, credits("1.15")));
    assertThat(march.totals().closing()).isEqualTo(ledger.balance(TEAM));
    clock.advance(Duration.ofDays(40));
    assertThat(report.months(TEAM))
        .extracting(MonthTotals::month)
        .containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 3), YearMonth.of(2026, 2));
    assertThat(report.months(TEAM).getFirst().opening()).isEqualTo(credits("6.35"));
    assertThat(report.of(TEAM, YearMonth.of(2026, 5))).isEmpty();
  }

  @Test
  void thePlatformBearsWhatATargetOvercharged() {
    spend(SampleMoney.charged(call(1, credits("1")), credits("1"), credits("0.3")));
    assertThat(ledger.balance(TEAM)).isEqualTo(credits("-1"));
    assertThat(scalar(database, "select sum(amount) from ledger_entries where account = 'overrun'"))
        .isEqualTo(-300_000_000);
    Statement march = report.of(TEAM, YearMonth.of(2026, 3)).orElseThrow();
    assertThat(march.lines()).extracting(Statement.Line::amount).containsExactly(credits("1"));
  }

  @Test
  void booksABatchInOneTransaction() {
    spend(call(1, credits("1")), call(2, credits("2")), call(3, credits("1")));
    assertThat(scalar(database, "select count(*) from ledger_transactions")).isEqualTo(1);
    assertThat(scalar(database, "select sum(calls) from ledger_entries")).isEqualTo(3);
  }
}
