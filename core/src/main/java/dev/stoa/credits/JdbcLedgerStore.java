package dev.stoa.credits;

import dev.stoa.credits.Posting.Line;
import dev.stoa.credits.Posting.Source;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// [LedgerStore] in PostgreSQL.
public final class JdbcLedgerStore implements LedgerStore {

  private final Database database;

  public JdbcLedgerStore(Database database) {
    this.database = database;
  }

  @Override
  public void post(Posting posting) {
    database.run(handle -> {
      moveBalances(handle, posting.lines());
      insert(handle, posting);
      return posting;
    });
  }

  /// In the order of teams, so that two transactions never wait for each other.
  private static void moveBalances(Handle handle, List<Line> lines) {
    Map<String, Long> moves = new TreeMap<>();
    for (Line line : lines) {
      if (line.account() == LedgerAccount.TEAM) {
        String team = Objects.requireNonNull(line.team()).value();
        moves.merge(team, line.amount().nanos(), Math::addExact);
      }
    }
    handle
        .createUpdate(
            """
            insert into credit_balances as b (team, balance)
            select team, move from unnest(:teams, :moves) as m (team, move) order by team
            on conflict (team) do update set balance = b.balance + excluded.balance
            """)
        .bindArray("teams", String.class, moves.keySet().toArray())
        .bindArray("moves", Long.class, moves.values().toArray())
        .execute();
  }

  private static void insert(Handle handle, Posting posting) {
    long id =
        handle
            .createQuery(
                """
                insert into ledger_transactions (kind, at, by_user, note, call)
                values (:kind, :at, :by, :note, :call) returning id
                """)
            .bind("kind", posting.kind().word())
            .bind("at", Timestamp.from(posting.at()))
            .bind("by", posting.by() == null ? null : posting.by().value())
            .bind("note", posting.note())
            .bind("call", posting.call() == null ? null : posting.call().value())
            .mapTo(long.class)
            .one();
    List<Line> lines = posting.lines();
    handle
        .createUpdate(
            """
            insert into ledger_entries
              (transaction, line, account, day, team, asset, supplier, key, calls, amount)
            select :id, line, account, day::date, team, asset, supplier, key, calls, amount
            from unnest(:accounts, :days, :teams, :assets, :suppliers, :keys, :calls, :amounts)
              with ordinality
              as l (account, day, team, asset, supplier, key, calls, amount, line)
            """)
        .bind("id", id)
        .bindArray("accounts", String.class, column(lines, line -> line.account().word()))
        .bindArray("days", String.class, column(lines, line -> line.day().toString()))
        .bindArray("teams", String.class, column(lines, line -> text(line.team())))
        .bindArray("assets", String.class, column(lines, ofSource(Source::asset)))
        .bindArray("suppliers", String.class, column(lines, ofSource(Source::supplier)))
        .bindArray("keys", String.class, column(lines, ofSource(Source::key)))
        .bindArray("calls", Long.class, column(lines, Line::calls))
        .bindArray("amounts", Long.class, column(lines, line -> line.amount().nanos()))
        .execute();
  }

  private static @Nullable Object[] column(
      List<Line> lines, Function<Line, @Nullable Object> value) {
    @Nullable Object[] column = new @Nullable Object[lines.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(lines.get(i));
    }
    return column;
  }

  private static Function<Line, @Nullable Object> ofSource(
      Function<Source, @Nullable Object> value) {
    return line -> {
      Source source = line.source();
      return source == null ? null : text(value.apply(source));
    };
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  @Override
  public Credits balance(TeamId team) {
    return database.run(handle ->
        handle
            .createQuery("select balance from credit_balances where team = :team")
            .bind("team", team.value())
            .mapTo(long.class)
            .findOne()
            .map(Credits::new)
            .orElse(Credits.ZERO));
  }

  @Override
  public Credits refunded(TeamId team, CallId call) {
    return database.run(handle -> {
      handle
          .createQuery("select 1 from credit_balances where team = :team for update")
          .bind("team", team.value())
          .mapTo(int.class)
          .list();
      return new Credits(
          handle
              .createQuery(
                  """
                  select coalesce(sum(e.amount), 0)
                  from ledger_transactions t join ledger_entries e on e.transaction = t.id
                  where t.call = :call and t.kind = 'refund'
                    and e.account = 'team' and e.team = :team
                  """)
              .bind("call", call.value())
              .bind("team", team.value())
              .mapTo(long.class)
              .one());
    });
  }

  @Override
  public @Nullable String supplier(TeamId team, AssetId asset) {
    return database
        .run(handle ->
            handle
                .createQuery(
                    """
                    select supplier from ledger_entries
                    where team = :team and account = 'revenue' and asset = :asset and calls > 0
                    order by transaction desc limit 1
                    """)
                .bind("team", team.value())
                .bind("asset", asset.value())
                .mapTo(String.class)
                .findOne())
        .orElse(null);
  }

  @Override
  public List<LedgerLine> lines(TeamId team, @Nullable Long below, int max) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select t.id, t.at, t.kind, t.note, t.by_user, t.call, sum(e.amount) as amount
                from ledger_entries e join ledger_transactions t on t.id = e.transaction
                where e.team = :team and e.account = 'team'
                  and (:below::bigint is null or e.transaction < :below)
                group by t.id order by t.id desc limit :max
                """)
            .bind("team", team.value())
            .bind("below", below)
            .bind("max", max)
            .map((rows, _) -> line(rows))
            .list());
  }

  private static LedgerLine line(ResultSet rows) throws SQLException {
    String by = rows.getString("by_user");
    String call = rows.getString("call");
    return new LedgerLine(
        rows.getLong("id"),
        rows.getTimestamp("at").toInstant(),
        LedgerKind.ofWord(rows.getString("kind")),
        new Credits(rows.getLong("amount")),
        rows.getString("note"),
        by == null ? null : new UserId(by),
        call == null ? null : new CallId(call));
  }

  @Override
  public Credits balanceBefore(TeamId team, LocalDate day) {
    return database.run(handle ->
        new Credits(
            handle
                .createQuery(
                    """
                    select coalesce(sum(amount), 0) from ledger_entries
                    where team = :team and account = 'team' and day < :day
                    """)
                .bind("team", team.value())
                .bind("day", day)
                .mapTo(long.class)
                .one()));
  }

  @Override
  public Map<LedgerKind, Credits> sums(TeamId team, LocalDate from, LocalDate until) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select t.kind, sum(e.amount) as amount
                from ledger_entries e join ledger_transactions t on t.id = e.transaction
                where e.team = :team and e.account = 'team' and e.day >= :from and e.day < :until
                group by t.kind
                """)
            .bind("team", team.value())
            .bind("from", from)
            .bind("until", until)
            .reduceRows(
                new TreeMap<LedgerKind, Credits>(),
                (sums, row) -> {
                  sums.put(
                      LedgerKind.ofWord(row.getColumn("kind", String.class)),
                      new Credits(row.getColumn("amount", Long.class)));
                  return sums;
                }));
  }

  @Override
  public List<Statement.Line> spending(TeamId team, LocalDate from, LocalDate until) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select asset, supplier, key, sum(calls) as calls, sum(amount) as amount
                from ledger_entries
                where team = :team and account = 'revenue' and day >= :from and day < :until
                group by asset, supplier, key
                order by amount desc, asset, supplier, key
                """)
            .bind("team", team.value())
            .bind("from", from)
            .bind("until", until)
            .map((rows, _) -> spent(rows))
            .list());
  }

  private static Statement.Line spent(ResultSet rows) throws SQLException {
    String key = rows.getString("key");
    return new Statement.Line(
        new AssetId(rows.getString("asset")),
        rows.getString("supplier"),
        key == null ? null : new KeyId(key),
        rows.getLong("calls"),
        new Credits(rows.getLong("amount")));
  }
}
