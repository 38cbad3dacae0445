package dev.stoa.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The functions and suppliers that drafts may name: what is stored, and what is declared beside
/// them.
final class Terms {

  private final Map<String, Function> functions = new HashMap<>();
  private final Map<String, Supplier> suppliers = new HashMap<>();
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
