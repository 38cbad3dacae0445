package dev.stoa.catalogue;

import dev.stoa.catalogue.ApplyAnswer.Applied;
import dev.stoa.catalogue.ApplyAnswer.Item;
import dev.stoa.catalogue.ApplyAnswer.Outcome;
import dev.stoa.catalogue.ApplyAnswer.Refused;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Makes the catalogue what a set of declarations says: all of it in one transaction, or nothing.
/// Applying the same again changes nothing. Blocking; safe for use by many threads.
public final class CatalogueApplier {

  private final Transactions transactions;
  private final AssetStore store;
  private final Vocabulary vocabulary;
  private final AssetWriter writer;
  private final DraftCheck check;
  private final FunctionCheck functions;

  public CatalogueApplier(
      Transactions transactions,
      AssetStore store,
      Vocabulary vocabulary,
      AssetWriter writer,
      Schemas schemas,
      GraphRules graphs) {
    this.transactions = transactions;
    this.store = store;
    this.vocabulary = vocabulary;
    this.writer = writer;
    this.check = new DraftCheck(schemas, graphs);
    this.functions = new FunctionCheck(schemas);
  }

  /// @param owner the team that the assets belong to
  public ApplyAnswer apply(TeamId owner, Rights rights, List<Declared> declared) {
    return transactions.together(() -> {
      store.lock();
      List<ManifestFault> faults = check(owner, rights, declared, Set.of());
      return faults.isEmpty() ? write(owner, declared) : new Refused(faults);
    });
  }

  /// Every fault that [#apply] would report, in the order of files and lines.
  ///
  /// @param assumed keys of declarations that could not be read, so that what refers to them is not
  ///   called unknown; `*` for any
  public List<ManifestFault> check(
      TeamId owner, Rights rights, List<Declared> declared, Set<String> assumed) {
    var terms = new Terms(vocabulary, assumed);
    Collection<ManifestFault> faults = new TreeSet<>();
    Map<String, Origin> seen = new HashMap<>();
    for (Declared each : declared) {
      Origin first = seen.putIfAbsent(each.key(), each.origin());
      if (first != null) {
        String message = "%s is declared already, in %s.".formatted(each.key(), first.file());
        faults.add(each.origin().at(new Fault("", message)));
      }
      switch (each) {
        case Declared.OfFunction(Function function, _) -> terms.add(function);
        case Declared.OfSupplier(Supplier supplier, _) -> terms.add(supplier);
        case Declared.OfAsset _ -> {}
      }
    }
    String team = store.teamSlug(owner).orElse("");
    for (Declared each : declared) {
      if (each instanceof Declared.OfAsset(AssetDraft draft, _)) {
        terms.add(team, draft);
      }
    }
    for (Declared each : declared) {
      faultsOf(owner, rights, each, terms).forEach(fault -> faults.add(each.origin().at(fault)));
    }
    return List.copyOf(faults);
  }

  private List<Fault> faultsOf(TeamId owner, Rights rights, Declared declared, Terms terms) {
    List<Fault> faults = new ArrayList<>();
    switch (declared) {
      case Declared.OfFunction(Function function, _) -> {
        administratorOnly(rights, "Functions", faults);
        faults.addAll(functions.faultsOf(function));
      }
      case Declared.OfSupplier _ -> administratorOnly(rights, "Suppliers", faults);
      case Declared.OfAsset(AssetDraft draft, _) -> {
        faults.addAll(check.faultsOf(owner, draft, rights, terms));
        if (draft.house() && isTakenByAnother(owner, draft)) {
          faults.add(new Fault("/slug", "The house slug '%s' is taken.".formatted(draft.slug())));
        }
        store
            .findOfTeam(owner, draft.type(), draft.slug())
            .ifPresent(before -> faults.addAll(check.faultsAfter(before, draft, terms)));
      }
    }
    return faults;
  }

  private static void administratorOnly(Rights rights, String what, List<Fault> faults) {
    if (!rights.isAdministrator()) {
      faults.add(new Fault("/kind", what + " are kept by administrators."));
    }
  }

  private boolean isTakenByAnother(TeamId owner, AssetDraft draft) {
    return store
        .find(draft.type(), new AssetRef.House(draft.slug(), null))
        .filter(found -> !found.asset().team().equals(owner))
        .isPresent();
  }

  private ApplyAnswer write(TeamId owner, List<Declared> declared) {
    List<Item> items = new ArrayList<>(declared.size());
    for (Declared each : declared) {
      switch (each) {
        case Declared.OfSupplier(Supplier supplier, _) -> items.add(write(supplier));
        case Declared.OfFunction(Function function, _) -> items.add(write(function));
        case Declared.OfAsset _ -> {}
      }
    }
    var terms = new Terms(vocabulary, Set.of());
    for (Declared each : declared) {
      if (each instanceof Declared.OfAsset(AssetDraft draft, _)) {
        items.add(writer.write(owner, draft, terms.function(draft.listing().function())));
      }
    }
    return new Applied(items);
  }

  private Item write(Supplier supplier) {
    var before = vocabulary.findSupplier(supplier.slug());
    Outcome outcome = Outcome.of(before.orElse(null), supplier);
    if (outcome != Outcome.UNCHANGED) {
      vocabulary.put(supplier);
      writer.news().told(before.orElse(null), supplier);
    }
    return new Item("supplier", supplier.slug(), outcome, null);
  }

  private Item write(Function function) {
    var before = vocabulary.findFunction(function.name());
    Outcome outcome = Outcome.of(before.orElse(null), function);
    if (outcome != Outcome.UNCHANGED) {
      vocabulary.put(function);
      writer.news().told(before.orElse(null), function);
    }
    return new Item("function", function.name(), outcome, null);
  }
}
