package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of `plans`, with the terms and the earlier prices that hang on them.
final class JdbcPlanRows {

  private JdbcPlanRows() {}

  static int put(Handle handle, Plan plan) {
    PlanTerms terms = plan.terms();
    int put = putPlan(handle, plan);
    if (terms != null) {
      handle.execute(
          """
          insert into plan_terms (plan_id, version, text) values (?, ?, ?)
          on conflict (plan_id, version) do nothing
          """,
          plan.id().value(),
          terms.version(),
          terms.text());
    }
    for (EarlierPrice price : plan.earlierPrices()) {
      handle.execute(
          """
          insert into plan_prices (plan_id, price_nanos, replaced_at) values (?, ?, ?)
          on conflict (plan_id, replaced_at) do nothing
          """,
          plan.id().value(),
          price.perUnit().nanos(),
          price.replacedAt());
    }
    return put;
  }

  private static int putPlan(Handle handle, Plan plan) {
    PlanTerms terms = plan.terms();
    return handle
        .createUpdate(
            """
            insert into plans (id, asset_id, slug, name, unit, price_nanos, requests_per_minute,
              requests_per_day, concurrency, units_per_minute, units_per_day, is_default,
              approval, terms_version, output_max, trial_calls)
            values (:id, :asset, :slug, :name, :unit, :price, :perMinute, :perDay, :concurrency,
              :unitsPerMinute, :unitsPerDay, :isDefault, :approval, :terms, :outputMax,
              :trialCalls)
            on conflict (id) do update set slug = excluded.slug, name = excluded.name,
              unit = excluded.unit, price_nanos = excluded.price_nanos,
              requests_per_minute = excluded.requests_per_minute,
              requests_per_day = excluded.requests_per_day, concurrency = excluded.concurrency,
              units_per_minute = excluded.units_per_minute, units_per_day = excluded.units_per_day,
              is_default = excluded.is_default, approval = excluded.approval,
              terms_version = excluded.terms_version, output_max = excluded.output_max,
              trial_calls = excluded.trial_calls
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
        .bind("unitsPerMinute", plan.limits().unitsPerMinute())
        .bind("unitsPerDay", plan.limits().unitsPerDay())
        .bind("isDefault", plan.isDefault())
        .bind("approval", plan.approval())
        .bind("terms", terms == null ? null : terms.version())
        .bind("outputMax", plan.outputMax())
        .bind("trialCalls", plan.trialCalls())
        .execute();
  }

  /// By the id of the asset.
  static Map<String, List<Plan>> ofAssets(Handle handle, List<String> assets) {
    Map<String, List<EarlierPrice>> earlier = earlierPrices(handle, assets);
    Map<String, List<Plan>> plans = new HashMap<>();
    handle
        .createQuery(
            """
            select p.*, t.text as terms_text
            from plans p
            left join plan_terms t on t.plan_id = p.id and t.version = p.terms_version
            where p.asset_id = any(:assets) order by p.id
            """)
        .bindArray("assets", String.class, assets)
        .map((row, _) -> read(row, earlier.getOrDefault(row.getString("id"), List.of())))
        .forEach(
            plan -> plans.computeIfAbsent(plan.asset().value(), _ -> new ArrayList<>()).add(plan));
    return plans;
  }

  static int newestTerms(Handle handle, PlanId plan) {
    return handle
        .createQuery("select coalesce(max(version), 0) from plan_terms where plan_id = :plan")
        .bind("plan", plan.value())
        .mapTo(Integer.class)
        .one();
  }

  private static Map<String, List<EarlierPrice>> earlierPrices(Handle handle, List<String> assets) {
    Map<String, List<EarlierPrice>> prices = new HashMap<>();
    handle
        .createQuery(
            """
            select e.* from plan_prices e join plans p on p.id = e.plan_id
            where p.asset_id = any(:assets) order by e.replaced_at desc
            """)
        .bindArray("assets", String.class, assets)
        .map((row, _) ->
            Map.entry(
                row.getString("plan_id"),
                new EarlierPrice(
                    new Credits(row.getLong("price_nanos")),
                    row.getTimestamp("replaced_at").toInstant())))
        .forEach(entry ->
            prices.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue()));
    return prices;
  }

  private static Plan read(ResultSet row, List<EarlierPrice> earlier) throws SQLException {
    return new Plan(
        new PlanId(row.getString("id")),
        new AssetId(row.getString("asset_id")),
        row.getString("slug"),
        row.getString("name"),
        row.getString("unit"),
        new Credits(row.getLong("price_nanos")),
        earlier,
        new RateLimits(
            row.getObject("requests_per_minute", Integer.class),
            row.getObject("requests_per_day", Integer.class),
            row.getObject("concurrency", Integer.class),
            row.getObject("units_per_minute", Long.class),
            row.getObject("units_per_day", Long.class)),
        row.getBoolean("is_default"),
        row.getBoolean("approval"),
        terms(row),
        row.getObject("output_max", Integer.class),
        row.getObject("trial_calls", Integer.class));
  }

  private static @Nullable PlanTerms terms(ResultSet row) throws SQLException {
    Integer version = row.getObject("terms_version", Integer.class);
    return version == null ? null : new PlanTerms(version, row.getString("terms_text"));
  }
}
