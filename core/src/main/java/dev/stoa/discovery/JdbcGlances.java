package dev.stoa.discovery;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads glances: prices from `plans`, measures from `asset_measures`.
final class JdbcGlances {

  private static final double MICROS_PER_MILLI = 1_000;

  /// For [#glance], beside [#JOINS].
  static final String COLUMNS =
      "p.slug as plan, p.unit, p.price_nanos, p.approval, m.calls, m.success, m.p50_micros";

  /// Onto rows of a table `a` with the `id` of an asset.
  static final String JOINS =
      """
      left join plans p on p.asset_id = a.id and p.is_default
      left join asset_measures m on m.asset_id = a.id\
      """;

  private JdbcGlances() {}

  static Map<AssetId, Glance> of(Handle handle, Collection<AssetId> assets) {
    return handle
        .createQuery(
            """
            select a.id, %s
            from unnest(cast(:ids as text[])) as a (id)
            %s
            """
                .formatted(COLUMNS, JOINS))
        .bindArray("ids", String.class, assets.stream().map(AssetId::value).toArray())
        .map((row, _) -> Map.entry(new AssetId(row.getString("id")), glance(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static Glance glance(ResultSet row) throws SQLException {
    return new Glance(price(row), measure(row));
  }

  private static Glance.@Nullable Price price(ResultSet row) throws SQLException {
    String plan = row.getString("plan");
    return plan == null
        ? null
        : new Glance.Price(
            plan,
            row.getString("unit"),
            new Credits(row.getLong("price_nanos")),
            row.getBoolean("approval"));
  }

  private static Glance.@Nullable Measure measure(ResultSet row) throws SQLException {
    Long calls = row.getObject("calls", Long.class);
    Long p50 = row.getObject("p50_micros", Long.class);
    return calls == null
        ? null
        : new Glance.Measure(
            calls, row.getDouble("success"), p50 == null ? null : p50 / MICROS_PER_MILLI);
  }
}
