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
  ///
  /// @param usual the unit of a plan that names none
  static List<Fault> faultsAfter(List<Plan> before, AssetDraft draft, String usual) {
    List<Fault> faults = new ArrayList<>();
    List<PlanDraft> plans = draft.plans();
    for (int i = 0; i < plans.size(); i++) {
      String place = unit(i);
      PlanDraft plan = plans.get(i);
      unitFault(before, plan).ifPresent(fault -> faults.add(new Fault(place, fault)));
      Optional<Plan> paid =
          before.stream()
              .filter(kept -> kept.slug().equals(plan.slug()))
              .filter(kept -> kept.pricePerUnit().nanos() > 0)
              .findFirst();
      paid.filter(kept -> plan.unit() == null && !kept.unit().equals(usual))
          .ifPresent(kept -> faults.add(new Fault("/function", functionFault(kept, usual))));
      String output = "/plans/" + i + "/outputMax";
      paid.filter(kept -> beginsToCharge(draft.type(), kept, plan))
          .ifPresent(kept -> faults.add(new Fault(output, outputFault(kept))));
    }
    return faults;
  }

  private static String functionFault(Plan kept, String usual) {
    return "The plan '%s' counts %s and goes on to, and with this function it would count %s. Publish another asset."
        .formatted(kept.slug(), kept.unit(), usual);
  }

  /// Of data sets it bounds an answer and charges nothing more.
  private static boolean beginsToCharge(AssetType type, Plan kept, PlanDraft plan) {
    return type != AssetType.DATA
        && !kept.unit().equals("calls")
        && kept.outputMax() == null
        && plan.outputMax() != null;
  }

  private static String outputFault(Plan kept) {
    return "The plan '%s' does not charge what is answered and goes on so. Add another plan that does."
        .formatted(kept.slug());
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
