package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// Rows of `plans`.
final class JdbcPlanRows {

  private JdbcPlanRows() {}

  static int put(Handle handle, Plan plan) {
    return handle
        .createUpdate(
            """
            insert into plans (id, asset_id, slug, name, unit, price_nanos, requests_per_minute,
              requests_per_day, concurrency, is_default, approval)
            values (:id, :asset, :slug, :name, :unit, :price, :perMinute, :perDay, :concurrency,
              :isDefault, :approval)
            on conflict (id) do update set slug = excluded.slug, name = excluded.name,
              unit = excluded.unit, price_nanos = excluded.price_nanos,
              requests_per_minute = excluded.requests_per_minute,
              requests_per_day = excluded.requests_per_day, concurrency = excluded.concurrency,
              is_default = excluded.is_default, approval = excluded.approval
            """)
        .bind("id", plan.id().value())
        .bind("asset", plan.asset().value())
        .bind("slug", plan.slug())
        .bind("name", plan.name())
        .bind("unit", plan.unit())
        .bind("price", plan.pricePerUnit().nanos())
        .bind("perMinute", plan.limits().requestsPerMinute())
        .bind("perDay", plan.limits().requestsPerDay())
        .bind("concurrency", plan.limits().concurrency())
        .bind("isDefault", plan.isDefault())
        .bind("approval", plan.approval())
        .execute();
  }

  static Plan read(ResultSet row) throws SQLException {
    return new Plan(
        new PlanId(row.getString("id")),
        new AssetId(row.getString("asset_id")),
        row.getString("slug"),
        row.getString("name"),
        row.getString("unit"),
        new Credits(row.getLong("price_nanos")),
        new RateLimits(
            row.getObject("requests_per_minute", Integer.class),
            row.getObject("requests_per_day", Integer.class),
            row.getObject("concurrency", Integer.class)),
        row.getBoolean("is_default"),
        row.getBoolean("approval"));
  }
}
