package dev.stoa.catalogue;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Slug;
import dev.stoa.kernel.TeamId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whether what a publisher writes makes sense: every fault, by pointer into the draft.
final class DraftCheck {

  private static final int CARD_MAX = 100_000;

  private final Schemas schemas;
  private final GraphRules graphs;

  DraftCheck(Schemas schemas, GraphRules graphs) {
    this.schemas = schemas;
    this.graphs = graphs;
  }

  List<Fault> faultsOf(TeamId owner, AssetDraft draft, Rights rights, Terms terms) {
    List<Fault> faults = new ArrayList<>();
    if (!Slug.isSlug(draft.slug())) {
      faults.add(slugFault("/slug", draft.slug()));
    }
    rights(draft, rights, faults);
    names(draft.listing(), terms, faults);
    Function function = terms.function(draft.listing().function());
    version(draft.version(), function, faults);
    targets(draft.version(), function, faults);
    graph(owner, draft.version(), terms, faults);
    faults.addAll(PlanCheck.faultsOf(draft));
    return faults;
  }

  /// Of what an asset that exists is changed to, besides those of the draft itself.
  List<Fault> faultsAfter(CallableAsset before, AssetDraft draft, Terms terms) {
    Function function = terms.function(draft.listing().function());
    String usual = AssetWriter.usualUnit(draft.type(), function);
    return PlanCheck.faultsAfter(before.plans(), draft, usual);
  }

  /// Of a version that is added to an asset.
  List<Fault> faultsOf(Asset asset, VersionDraft draft, Rights rights, Terms terms) {
    List<Fault> faults = new ArrayList<>();
    Function function = terms.function(asset.function());
    targetsAllowed(draft, rights, faults);
    version(draft, function, faults);
    targets(draft, function, faults);
    graph(asset.team(), draft, terms, faults);
    return faults;
  }

  private static void targetsAllowed(VersionDraft draft, Rights rights, List<Fault> faults) {
    if (!draft.targets().isEmpty() && !rights.isAdministrator()) {
      faults.add(new Fault("/targets", "Only an administrator registers targets."));
    }
  }

  private static void rights(AssetDraft draft, Rights rights, List<Fault> faults) {
    if (draft.house() && !rights.isAdministrator()) {
      faults.add(new Fault("/house", "Only an administrator grants a house slug."));
    }
    if (draft.listing().visibility() == Visibility.PUBLIC && !rights.mayMakePublic()) {
      faults.add(new Fault("/visibility", "Only an administrator makes an asset public here."));
    }
    if (draft.house() && draft.listing().visibility() != Visibility.PUBLIC) {
      faults.add(new Fault("/visibility", "What has a house slug must be public."));
    }
    targetsAllowed(draft.version(), rights, faults);
    if (draft.type() == AssetType.DATA && !rights.isAdministrator()) {
      faults.add(
          new Fault("/kind", "Data sets come with Stoa; only models and pipelines are published."));
    }
  }

  private static void names(Listing listing, Terms terms, List<Fault> faults) {
    String function = listing.function();
    if (function != null && !terms.isKnownFunction(function)) {
      faults.add(new Fault("/function", "There is no function '%s'.".formatted(function)));
    }
    String supplier = listing.supplier();
    if (supplier != null && !terms.isKnownSupplier(supplier)) {
      faults.add(new Fault("/supplier", "There is no supplier '%s'.".formatted(supplier)));
    }
  }

  private void version(VersionDraft version, @Nullable Function function, List<Fault> faults) {
    if (version.card().length() > CARD_MAX) {
      faults.add(new Fault("/card", "A card has at most %d characters.".formatted(CARD_MAX)));
    }
    JsonNode inputs = version.inputs();
    boolean sound = schema("/inputs", inputs, faults);
    schema("/outputs", version.outputs(), faults);
    if (function != null) {
      if (inputs != null && sound) {
        faults.addAll(below("/inputs", Shapes.inputFaults(function.inputs(), inputs)));
      }
      JsonNode outputs = version.outputs();
      if (outputs != null && outputs.isObject()) {
        faults.addAll(below("/outputs", Shapes.outputFaults(function.outputs(), outputs)));
      }
    }
    if (sound && (inputs != null || function != null)) {
      examples(version, inputs == null ? Shapes.inputsOf(function) : inputs, faults);
    }
  }

  private static void targets(
      VersionDraft version, @Nullable Function function, List<Fault> faults) {
    JsonNode own = version.inputs();
    JsonNode inputs = own == null ? Shapes.inputsOf(function) : own;
    for (int i = 0; i < version.targets().size(); i++) {
      if (version.targets().get(i) instanceof Target.Http http) {
        faults.addAll(below("/targets/" + i, TargetCheck.faultsOf(http, inputs)));
      }
    }
  }

  private void graph(TeamId owner, VersionDraft version, Terms terms, List<Fault> faults) {
    JsonNode graph = version.graph();
    JsonNode inputs = version.inputs();
    JsonNode outputs = version.outputs();
    if (graph != null && inputs != null && outputs != null) {
      var whole = new Signature(inputs, outputs);
      faults.addAll(below("/graph", graphs.faultsOf(owner, graph, whole, terms.models())));
    }
  }

  private boolean schema(String place, @Nullable JsonNode schema, List<Fault> faults) {
    if (schema == null) {
      return true;
    }
    List<Fault> found = below(place, schemas.faultsOf(schema));
    faults.addAll(found);
    return found.isEmpty();
  }

  private void examples(VersionDraft version, JsonNode inputs, List<Fault> faults) {
    JsonNode closed = Shapes.closed(inputs);
    for (int i = 0; i < version.examples().size(); i++) {
      JsonNode example = version.examples().get(i).inputs();
      faults.addAll(below("/examples/" + i + "/inputs", schemas.check(closed, example)));
    }
  }

  static Fault slugFault(String place, String slug) {
    return new Fault(
        place,
        "'%s' cannot be used: 2 to 64 of a-z, 0-9 and -, beginning and ending with a letter or digit, not like an id, and none of the words that addresses use."
            .formatted(slug));
  }

  static List<Fault> below(String place, List<Fault> faults) {
    return faults.stream()
        .map(fault -> new Fault(place + fault.pointer(), fault.message()))
        .toList();
  }
}
