package dev.stoa.catalogue;

import dev.stoa.kernel.AssetType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The functions and suppliers that drafts may name, stored or declared beside them, and the models
/// that are declared beside them.
final class Terms {

  private final Map<String, Function> functions = new HashMap<>();
  private final Map<String, Supplier> suppliers = new HashMap<>();
  private final Map<String, Signature> models = new HashMap<>();
  private final Set<String> assumed;

  /// @param assumed keys of declarations that exist but could not be read; `*` for any
  Terms(Vocabulary vocabulary, Set<String> assumed) {
    vocabulary.functions().forEach(this::add);
    vocabulary.suppliers().forEach(this::add);
    this.assumed = assumed;
  }

  void add(Function function) {
    functions.put(function.name(), function);
  }

  void add(Supplier supplier) {
    suppliers.put(supplier.slug(), supplier);
  }

  /// Once all functions are added.
  ///
  /// @param team the slug of the team that declares it
  void add(String team, AssetDraft draft) {
    if (draft.type() == AssetType.MODEL) {
      Signature signature = draft.version().signature(function(draft.listing().function()));
      models.put(team + "/" + draft.slug(), signature);
      if (draft.house()) {
        models.put(draft.slug(), signature);
      }
    }
  }

  /// By the refs that name them.
  Map<String, Signature> models() {
    return models;
  }

  @Nullable Function function(@Nullable String name) {
    return name == null ? null : functions.get(name);
  }

  boolean isKnownFunction(String name) {
    return functions.containsKey(name) || isAssumed("function " + name);
  }

  boolean isKnownSupplier(String slug) {
    return suppliers.containsKey(slug) || isAssumed("supplier " + slug);
  }

  private boolean isAssumed(String key) {
    return assumed.contains("*") || assumed.contains(key);
  }
}
