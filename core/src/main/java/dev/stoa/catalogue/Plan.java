package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The conditions on which an asset may be called.
///
/// @param unit what the price counts: calls, characters, tokens, seconds, rows or bytes
/// @param pricePerUnit what a new subscriber pays
/// @param earlierPrices newest first; see [#priceFor]
/// @param isDefault taken when a subscriber names no plan; one per asset
/// @param approval whether the publisher must approve each subscription
/// @param terms what a subscriber must accept; null for nothing
/// @param outputMax units of output that a call may use which sets no bound itself; null for what
///   the asset allows
/// @param trialCalls calls that a team may try without a subscription; null for none
public record Plan(
    PlanId id,
    AssetId asset,
    String slug,
    String name,
    String unit,
    Credits pricePerUnit,
    List<EarlierPrice> earlierPrices,
    RateLimits limits,
    boolean isDefault,
    boolean approval,
    @Nullable PlanTerms terms,
    @Nullable Integer outputMax,
    @Nullable Integer trialCalls) {

  /// How long a subscription that exists keeps its price when the plan's rises.
  public static final Duration PRICE_NOTICE = Duration.ofDays(30);

  public Plan {
    earlierPrices = List.copyOf(earlierPrices);
  }

  /// A plan whose price never changed, with nothing to accept, to cap or to try.
  public Plan(
      PlanId id,
      AssetId asset,
      String slug,
      String name,
      String unit,
      Credits pricePerUnit,
      RateLimits limits,
      boolean isDefault,
      boolean approval) {
    this(
        id,
        asset,
        slug,
        name,
        unit,
        pricePerUnit,
        List.of(),
        limits,
        isDefault,
        approval,
        null,
        null,
        null);
  }

  /// What a unit costs at `now` under a subscription made at `subscribedAt`: a price counts at once
  /// for who subscribes after it was announced, and for everybody else [#PRICE_NOTICE] later, or at
  /// once where it is lower than what they pay.
  public Credits priceFor(Instant subscribedAt, Instant now) {
    Credits least = pricePerUnit;
    for (EarlierPrice earlier : earlierPrices) {
      Instant announcedAt = earlier.replacedAt();
      boolean counts =
          !subscribedAt.isBefore(announcedAt) || !now.isBefore(announcedAt.plus(PRICE_NOTICE));
      if (counts) {
        return least;
      }
      least = least.compareTo(earlier.perUnit()) < 0 ? least : earlier.perUnit();
    }
    return least;
  }

  /// The next price of such a subscription, and from when on it pays it; empty while none is
  /// announced.
  public Optional<ComingPrice> comingFor(Instant subscribedAt, Instant now) {
    Credits present = priceFor(subscribedAt, now);
    return earlierPrices.reversed().stream()
        .map(earlier -> earlier.replacedAt().plus(PRICE_NOTICE))
        .filter(from -> from.isAfter(now))
        .map(from -> new ComingPrice(priceFor(subscribedAt, from), from))
        .filter(coming -> !coming.perUnit().equals(present))
        .findFirst();
  }

  /// @param from when it counts for a subscription that has another price now
  public record ComingPrice(Credits perUnit, Instant from) {}

  /// This plan at the price that such a subscription pays.
  public Plan pricedFor(Instant subscribedAt, Instant now) {
    Credits price = priceFor(subscribedAt, now);
    return price.equals(pricePerUnit) ? this : at(price);
  }

  /// The plan on which an asset can be tried: the default one if it has trial calls, else the first
  /// that has.
  public static Optional<Plan> ofTrial(List<Plan> plans) {
    return plans.stream()
        .filter(plan -> plan.trialCalls() != null)
        .min(Comparator.comparing(plan -> !plan.isDefault()));
  }

  /// This plan for calls that cost nothing.
  public Plan free() {
    return at(Credits.ZERO);
  }

  private Plan at(Credits price) {
    return new Plan(
        id,
        asset,
        slug,
        name,
        unit,
        price,
        earlierPrices,
        limits,
        isDefault,
        approval,
        terms,
        outputMax,
        trialCalls);
  }
}
