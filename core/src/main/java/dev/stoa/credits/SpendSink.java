package dev.stoa.credits;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.JournalSink;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Books what calls cost: one transaction of the ledger for each batch, with a line for each team
/// and one for each team, asset and key.
public final class SpendSink implements JournalSink {

  private final LedgerStore ledger;
  private final AssetStore assets;
  private final InstantSource clock;

  public SpendSink(LedgerStore ledger, AssetStore assets, InstantSource clock) {
    this.ledger = ledger;
    this.assets = assets;
    this.clock = clock;
  }

  @Override
  public void apply(List<CallRecord> batch) {
    List<Settled> charged = charged(batch);
    if (charged.isEmpty()) {
      return;
    }
    Map<AssetId, String> suppliers = suppliers(charged);
    Map<Account, Sum> sums = new LinkedHashMap<>();
    for (Settled call : charged) {
      CallSubject subject = call.subject();
      LocalDate day = Ledger.dayOf(subject.startedAt());
      var source =
          new Posting.Source(subject.asset(), suppliers.get(subject.asset()), subject.key());
      Credits cost = call.cost();
      if (cost.nanos() > 0) {
        add(sums, Account.ofTeam(subject.team(), day), 0, Credits.ZERO.minus(cost));
        add(sums, Account.revenue(subject.team(), day, source), 1, cost);
      }
      if (call.overrun().nanos() > 0) {
        add(sums, Account.overrun(day), 0, Credits.ZERO.minus(call.overrun()));
        add(sums, Account.revenue(null, day, source), 0, call.overrun());
      }
    }
    List<Posting.Line> lines = new ArrayList<>(sums.size());
    sums.forEach((account, sum) -> lines.add(account.line(sum)));
    ledger.post(
        new Posting(LedgerKind.SPEND, clock.instant(), null, Reason.of("Calls"), null, lines));
  }

  private static List<Settled> charged(List<CallRecord> batch) {
    List<Settled> charged = new ArrayList<>();
    for (CallRecord each : batch) {
      switch (each) {
        case CallRecord.Started _ -> {}
        case Settled call -> {
          if (call.cost().nanos() > 0 || call.overrun().nanos() > 0) {
            charged.add(call);
          }
        }
      }
    }
    return charged;
  }

  private Map<AssetId, String> suppliers(List<Settled> calls) {
    Set<AssetId> ids =
        calls.stream().map(call -> call.subject().asset()).collect(Collectors.toSet());
    Map<AssetId, String> suppliers = new HashMap<>();
    assets
        .load(ids)
        .forEach(found -> {
          String supplier = found.asset().supplier();
          suppliers.put(found.asset().id(), supplier == null ? found.asset().teamSlug() : supplier);
        });
    return suppliers;
  }

  private static void add(Map<Account, Sum> sums, Account account, long calls, Credits amount) {
    sums.merge(account, new Sum(calls, amount), Sum::plus);
  }

  private record Account(
      LedgerAccount account,
      LocalDate day,
      @Nullable TeamId team,
      Posting.@Nullable Source source) {

    static Account ofTeam(TeamId team, LocalDate day) {
      return new Account(LedgerAccount.TEAM, day, team, null);
    }

    static Account revenue(@Nullable TeamId team, LocalDate day, Posting.Source source) {
      return new Account(LedgerAccount.REVENUE, day, team, source);
    }

    static Account overrun(LocalDate day) {
      return new Account(LedgerAccount.OVERRUN, day, null, null);
    }

    Posting.Line line(Sum sum) {
      return new Posting.Line(account, day, team, source, sum.calls(), sum.amount());
    }
  }

  private record Sum(long calls, Credits amount) {
    Sum plus(Sum other) {
      return new Sum(calls + other.calls, amount.plus(other.amount));
    }
  }
}
