package dev.stoa.catalogue;

import java.util.List;
import java.util.Optional;

/// The functions and suppliers that assets may name. Blocking; safe for use by many threads.
public interface Vocabulary {

  Optional<Function> findFunction(String name);

  /// All functions by name.
  List<Function> functions();

  Optional<Supplier> findSupplier(String slug);

  /// All suppliers by slug.
  List<Supplier> suppliers();

  /// Adds the function or replaces the one of its name.
  void put(Function function);

  /// Adds the supplier or replaces the one of its slug.
  void put(Supplier supplier);
}
