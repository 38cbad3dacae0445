package dev.stoa.keys;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A row of `api_keys` to and from an [ApiKey].
final class JdbcKeyRow {

  private JdbcKeyRow() {}

  static Update bind(ApiKey key, Update update) {
    BudgetTerms budget = key.budget();
    RateLimits limits = key.limits();
    return update
        .bind("id", key.id().value())
        .bind("team", key.team().value())
        .bind("name", key.name())
        .bind("prefix", key.prefix())
        .bindArray("scopes", String.class, key.scopes().stream().map(Scope::word).toArray())
        .bind("assets", spaced(key.assets()))
        .bind("creator", key.creator().value())
        .bind("createdAt", key.createdAt())
        .bind("expiresAt", key.expiresAt())
        .bind("revokedAt", key.revokedAt())
        .bind("requestsPerMinute", limits.requestsPerMinute())
        .bind("requestsPerDay", limits.requestsPerDay())
        .bind("concurrency", limits.concurrency())
        .bind("unitsPerMinute", limits.unitsPerMinute())
        .bind("unitsPerDay", limits.unitsPerDay())
        .bind("assetLimits", assetLimits(key))
        .bind("budgetNanos", budget == null ? null : budget.amount().nanos())
        .bind("budgetPeriod", budget == null ? null : budget.period().word())
        .bind("lastUsedAt", key.lastUsedAt());
  }

  static ApiKey read(ResultSet row) throws SQLException {
    return new ApiKey(
        new KeyId(row.getString("id")),
        new TeamId(row.getString("team_id")),
        row.getString("name"),
        row.getString("prefix"),
        scopes(row),
        assets(row),
        new UserId(row.getString("creator_id")),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "expires_at"),
        instant(row, "revoked_at"),
        new RateLimits(
            row.getObject("requests_per_minute", Integer.class),
            row.getObject("requests_per_day", Integer.class),
            row.getObject("concurrency", Integer.class),
            row.getObject("units_per_minute", Long.class),
            row.getObject("units_per_day", Long.class)),
        assetLimits(row),
        budget(row),
        instant(row, "last_used_at"));
  }

  /// Also reads `creator_role`, `secret_expires_at` and `trying`.
  static KnownKey known(ResultSet row) throws SQLException {
    String role = row.getString("creator_role");
    return new KnownKey(
        read(row),
        role == null ? null : Role.ofWord(role),
        instant(row, "secret_expires_at"),
        row.getBoolean("trying"));
  }

  private static Set<Scope> scopes(ResultSet row) throws SQLException {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : (String[]) row.getArray("scopes").getArray()) {
      scopes.add(Scope.ofWord(word));
    }
    return scopes;
  }

  private static KeyAssets assets(ResultSet row) throws SQLException {
    @Nullable Array ids = row.getArray("assets");
    if (ids == null) {
      return KeyAssets.all();
    }
    List<String> words = List.of((String[]) ids.getArray());
    return KeyAssets.only(words.stream().map(AssetId::new).toList());
  }

  /// The ids with a space between; the statement makes them an array.
  private static @Nullable String spaced(KeyAssets assets) {
    return switch (assets) {
      case KeyAssets.All() -> null;
      case KeyAssets.Only(Set<AssetId> ids) ->
          ids.stream().map(AssetId::value).collect(Collectors.joining(" "));
    };
  }

  private static String assetLimits(ApiKey key) {
    ObjectNode all = Json.mapper().createObjectNode();
    key.assetLimits().forEach((asset, limits) -> all.putPOJO(asset.value(), limits));
    return Json.text(all);
  }

  private static Map<AssetId, RateLimits> assetLimits(ResultSet row) throws SQLException {
    Map<AssetId, RateLimits> all = new HashMap<>();
    for (var each : Json.parse(row.getString("asset_limits")).properties()) {
      RateLimits limits = Json.mapper().convertValue(each.getValue(), RateLimits.class);
      all.put(new AssetId(each.getKey()), limits);
    }
    return all;
  }

  private static @Nullable BudgetTerms budget(ResultSet row) throws SQLException {
    Long nanos = row.getObject("budget_nanos", Long.class);
    return nanos == null
        ? null
        : new BudgetTerms(new Credits(nanos), Period.ofWord(row.getString("budget_period")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
