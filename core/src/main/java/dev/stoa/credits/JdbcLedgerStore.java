package dev.stoa.credits;

import dev.stoa.credits.Posting.Line;
import dev.stoa.credits.Posting.Source;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
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
  public long post(Posting posting) {
    return database.run(handle -> {
      moveBalances(handle, posting.lines());
      return insert(handle, posting);
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

  private static long insert(Handle handle, Posting posting) {
    long id =
        handle
            .createQuery(
                """
                insert into ledger_transactions (kind, at, by_user, note, reference, call)
                values (:kind, :at, :by, :note, :reference, :call) returning id
                """)
            .bind("kind", posting.kind().word())
            .bind("at", Timestamp.from(posting.at()))
            .bind("by", posting.by() == null ? null : posting.by().value())
            .bind("note", posting.reason().note())
            .bind("reference", posting.reference())
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
    return id;
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
    return balance(team, "select balance from credit_balances where team = :team");
  }

  @Override
  public Credits balanceLocked(TeamId team) {
    return balance(team, "select balance from credit_balances where team = :team for update");
  }

  private Credits balance(TeamId team, String query) {
    return database.run(handle ->
        handle
            .createQuery(query)
            .bind("team", team.value())
            .mapTo(long.class)
            .findOne()
            .map(Credits::new)
            .orElse(Credits.ZERO));
  }

  @Override
  public Optional<LedgerLine> findSame(@Nullable String reference, @Nullable CallId call) {
    if (reference == null && call == null) {
      return Optional.empty();
    }
    return database.run(handle -> {
      List<String> names = new ArrayList<>();
      if (reference != null) {
        names.add("reference " + reference);
      }
      if (call != null) {
        names.add("call " + call);
      }
      names.stream().sorted().forEach(name -> waitFor(handle, name));
      return JdbcLedgerLines.findSame(handle, reference, call);
    });
  }

  private static void waitFor(Handle handle, String name) {
    handle
        .createQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended('booking ' || :name, 0))")
        .bind("name", name)
        .mapTo(int.class)
        .one();
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
  public List<LedgerLine> lines(LedgerFilter filter, @Nullable Long below, int max) {
    return database.run(handle -> JdbcLedgerLines.list(handle, filter, below, max));
  }

  @Override
  public SortedMap<YearMonth, Map<LedgerKind, Credits>> sums(TeamId team) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select to_char(e.day, 'YYYY-MM') as month, t.kind, sum(e.amount) as amount
                from ledger_entries e join ledger_transactions t on t.id = e.transaction
                where e.team = :team and e.account = 'team'
                group by month, t.kind
                """)
            .bind("team", team.value())
            .reduceRows(
                new TreeMap<YearMonth, Map<LedgerKind, Credits>>(),
                (months, row) -> {
                  months
                      .computeIfAbsent(
                          YearMonth.parse(row.getColumn("month", String.class)),
                          _ -> new TreeMap<>())
                      .put(
                          LedgerKind.ofWord(row.getColumn("kind", String.class)),
                          new Credits(row.getColumn("amount", Long.class)));
                  return months;
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
