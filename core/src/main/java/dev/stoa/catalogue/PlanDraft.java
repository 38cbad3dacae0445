package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan as its publisher writes it.
///
/// @param unit what the price counts; null for what the function, or the type of asset, counts
/// @param terms what a subscriber must accept, in Markdown; null for nothing
/// @param outputMax as of [Plan]
/// @param trialCalls as of [Plan]
public record PlanDraft(
    String slug,
    String name,
    @Nullable String unit,
    Credits pricePerUnit,
    RateLimits limits,
    boolean isDefault,
    boolean approval,
    @Nullable String terms,
    @Nullable Integer outputMax,
    @Nullable Integer trialCalls) {

  /// What an asset gets whose publisher says nothing of plans.
  static final PlanDraft FREE =
      new PlanDraft("free", "Free", Credits.ZERO, RateLimits.NONE, true, false);

  public PlanDraft(
      String slug,
      String name,
      Credits pricePerUnit,
      RateLimits limits,
      boolean isDefault,
      boolean approval) {
    this(slug, name, null, pricePerUnit, limits, isDefault, approval, null, null, null);
  }

  /// @param usual the unit of a plan that names none
  Plan of(PlanId id, AssetId asset, String usual) {
    return plan(
        id, asset, unitOr(usual), List.of(), terms == null ? null : new PlanTerms(1, terms));
  }

  /// What becomes of a plan that exists.
  ///
  /// @param termsNext the version of the terms, should their text be a new one
  Plan after(Plan before, String usual, int termsNext, Instant now) {
    List<EarlierPrice> earlier = new ArrayList<>(before.earlierPrices());
    if (!before.pricePerUnit().equals(pricePerUnit)) {
      earlier.addFirst(new EarlierPrice(before.pricePerUnit(), now));
    }
    return plan(before.id(), before.asset(), unitOr(usual), earlier, termsAfter(before, termsNext));
  }

  private String unitOr(String usual) {
    return unit == null ? usual : unit;
  }

  private @Nullable PlanTerms termsAfter(Plan before, int termsNext) {
    PlanTerms present = before.terms();
    if (terms == null) {
      return null;
    }
    return present != null && present.text().equals(terms)
        ? present
        : new PlanTerms(termsNext, terms);
  }

  private Plan plan(
      PlanId id,
      AssetId asset,
      String counted,
      List<EarlierPrice> earlier,
      @Nullable PlanTerms accepted) {
    return new Plan(
        id,
        asset,
        slug,
        name,
        counted,
        pricePerUnit,
        earlier,
        limits,
        isDefault,
        approval,
        accepted,
        outputMax,
        trialCalls);
  }
}
