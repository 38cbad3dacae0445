package dev.stoa.catalogue;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether the plans of a draft make sense.
final class PlanCheck {

  private static final List<String> UNITS_OF_DATA = List.of("rows", "bytes");

  private PlanCheck() {}

  static List<Fault> faultsOf(AssetDraft draft) {
    List<Fault> faults = new ArrayList<>();
    List<PlanDraft> plans = draft.plans();
    Set<String> slugs = new HashSet<>();
    for (int i = 0; i < plans.size(); i++) {
      PlanDraft plan = plans.get(i);
      if (!slugs.add(plan.slug())) {
        faults.add(
            new Fault("/plans/" + i + "/slug", "There are two plans '%s'.".formatted(plan.slug())));
      }
      if (plan.unit() != null && !unitsOf(draft.type()).contains(plan.unit())) {
        faults.add(new Fault(unit(i), unitFault(draft.type(), plan.unit())));
      }
    }
    long defaults = plans.stream().filter(PlanDraft::isDefault).count();
    if (defaults != 1) {
      faults.add(new Fault("/plans", "One plan must be the default; %d are.".formatted(defaults)));
    }
    return faults;
  }

  /// What subscribers pay for cannot change under them; a price can, with notice.
  static List<Fault> faultsAfter(List<Plan> before, List<PlanDraft> plans) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      String place = unit(i);
      unitFault(before, plans.get(i)).ifPresent(fault -> faults.add(new Fault(place, fault)));
    }
    return faults;
  }

  static Optional<String> unitFault(List<Plan> before, PlanDraft plan) {
    String unit = plan.unit();
    return before.stream()
        .filter(kept -> kept.slug().equals(plan.slug()))
        .filter(kept -> unit != null && !unit.equals(kept.unit()))
        .map(kept ->
            "The plan '%s' counts %s and goes on to. Add another plan that counts %s."
                .formatted(kept.slug(), kept.unit(), unit))
        .findFirst();
  }

  private static List<String> unitsOf(AssetType type) {
    return switch (type) {
      case DATA -> UNITS_OF_DATA;
      case MODEL, PIPELINE -> List.of();
    };
  }

  private static String unitFault(AssetType type, String unit) {
    return switch (type) {
      case DATA -> "A plan of a data set counts rows or bytes, not %s.".formatted(unit);
      case MODEL -> "What a plan counts is said by the model's function; leave the unit out.";
      case PIPELINE -> "A plan of a pipeline counts calls; leave the unit out.";
    };
  }

  private static String unit(int plan) {
    return "/plans/" + plan + "/unit";
  }
}
