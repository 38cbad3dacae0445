package dev.stoa.discovery;

import dev.stoa.kernel.AssetId;
import dev.stoa.storage.Database;
import dev.stoa.usage.Measured;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// [MeasureStore] on the table `asset_measures`.
public final class JdbcMeasureStore implements MeasureStore {

  private static final double MICROS_PER_MILLI = 1_000;

  private final Database database;

  public JdbcMeasureStore(Database database) {
    this.database = database;
  }

  /// Only rows that differ are written. Nodes that do so at once wait for each other.
  @Override
  public void replace(List<Measured> all) {
    database.run(handle -> {
      handle.execute("select pg_advisory_xact_lock(hashtext('stoa.discovery.measures'))");
      handle
          .createUpdate("delete from asset_measures where asset_id <> all(cast(:ids as text[]))")
          .bindArray("ids", String.class, all.stream().map(each -> each.asset().value()).toArray())
          .execute();
      return handle
          .createUpdate(
              """
              insert into asset_measures as known (asset_id, calls, success, p50_micros)
              select * from unnest(cast(:ids as text[]), cast(:calls as bigint[]),
                cast(:success as double precision[]), cast(:p50s as bigint[]))
              on conflict (asset_id) do update set
                calls = excluded.calls, success = excluded.success, p50_micros = excluded.p50_micros
              where (known.calls, known.success, known.p50_micros)
                is distinct from (excluded.calls, excluded.success, excluded.p50_micros)
              """)
          .registerArrayType(Long.class, "bigint")
          .registerArrayType(Double.class, "float8")
          .bindArray("ids", String.class, all.stream().map(each -> each.asset().value()).toArray())
          .bindArray("calls", Long.class, all.stream().map(Measured::calls).toArray())
          .bindArray("success", Double.class, all.stream().map(JdbcMeasureStore::success).toArray())
          .bindArray("p50s", Long.class, all.stream().map(JdbcMeasureStore::p50Micros).toArray())
          .execute();
    });
  }

  @Override
  public Map<AssetId, Glance> glances(Collection<AssetId> assets) {
    return database.run(handle -> JdbcGlances.of(handle, assets));
  }

  private static double success(Measured measured) {
    return measured.calls() == 0 ? 1 : 1 - (double) measured.errors() / measured.calls();
  }

  private static @Nullable Long p50Micros(Measured measured) {
    OptionalDouble p50 = measured.speed().millis(0.5);
    return p50.isEmpty() ? null : Math.round(p50.getAsDouble() * MICROS_PER_MILLI);
  }
}
