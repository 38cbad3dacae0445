package dev.stoa.catalogue;

import dev.stoa.kernel.PlanId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An asset with all that a call needs to know about it.
///
/// @param aliases such as `prod`, each with the version it stands for now
/// @param current the version of an address that names none; 0 while nothing is published
public record CallableAsset(
    Asset asset,
    SortedMap<Integer, Version> versions,
    Map<String, Integer> aliases,
    int current,
    List<Plan> plans) {

  public CallableAsset {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    aliases = Map.copyOf(aliases);
    plans = List.copyOf(plans);
  }

  /// The version that an address asks for, retired ones included.
  ///
  /// @param asked a number or an alias; null for the current version
  public Optional<Version> version(@Nullable String asked) {
    if (asked == null) {
      return Optional.ofNullable(versions.get(current));
    }
    Integer number = aliases.get(asked);
    if (number == null && asked.matches("[1-9][0-9]{0,8}")) {
      number = Integer.valueOf(asked);
    }
    return number == null ? Optional.empty() : Optional.ofNullable(versions.get(number));
  }

  public Optional<Plan> defaultPlan() {
    return plans.stream().filter(Plan::isDefault).findFirst();
  }

  /// Empty when the plan is no longer offered.
  public Optional<Plan> plan(PlanId id) {
    return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
  }

  public Optional<Plan> plan(String slug) {
    return plans.stream().filter(plan -> plan.slug().equals(slug)).findFirst();
  }
}
