package dev.stoa.credits;

import dev.stoa.catalogue.JdbcAssetStore;
import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.Outcome;
import dev.stoa.journal.SampleCalls;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.secrets.SampleSeals;
import dev.stoa.storage.Database;
import java.math.BigDecimal;
import java.time.Instant;

/// People, teams and calls that cost something.
public final class SampleMoney {

  public static final UserId ROOT = new UserId("f".repeat(24));
  public static final TeamId TEAM = SampleCalls.TEAM;
  public static final TeamId OTHER = new TeamId("9".repeat(24));
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private SampleMoney() {}

  public static Credits credits(String amount) {
    return Credits.of(new BigDecimal(amount));
  }

  public static Settled call(long number, Credits cost) {
    return call(number, TEAM, SampleCalls.ASSET, SampleCalls.KEY, NOW, cost);
  }

  public static Settled call(
      long number, TeamId team, AssetId asset, KeyId key, Instant at, Credits cost) {
    CallSubject subject = SampleCalls.subject(number, team, asset, key, at);
    return charged(SampleCalls.settled(subject, Outcome.SUCCEEDED), cost, Credits.ZERO);
  }

  public static Settled charged(Settled call, Credits cost, Credits overrun) {
    return new Settled(
        call.subject(),
        call.at(),
        call.outcome(),
        call.status(),
        call.code(),
        call.unit(),
        call.units(),
        call.bytes(),
        cost,
        overrun,
        call.totalMicros(),
        call.targetMicros(),
        call.target(),
        call.near());
  }

  public static SpendSink sink(Database database, ManualClock clock) {
    return new SpendSink(
        new JdbcLedgerStore(database), new JdbcAssetStore(database, SampleSeals.of(1)), clock);
  }

  public static long scalar(Database database, String sql) {
    return database.run(handle -> handle.createQuery(sql).mapTo(long.class).one());
  }
}
