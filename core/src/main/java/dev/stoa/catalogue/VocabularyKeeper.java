package dev.stoa.catalogue;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Slug;
import dev.stoa.kernel.Transactions;
import java.util.List;

/// Keeps functions and suppliers one at a time, as an administrator does by hand. Blocking; safe
/// for use by many threads.
public final class VocabularyKeeper {

  private final Transactions transactions;
  private final AssetStore store;
  private final Vocabulary vocabulary;
  private final AssetNews news;
  private final FunctionCheck check;

  public VocabularyKeeper(
      Transactions transactions,
      AssetStore store,
      Vocabulary vocabulary,
      AssetNews news,
      Schemas schemas) {
    this.transactions = transactions;
    this.store = store;
    this.vocabulary = vocabulary;
    this.news = news;
    this.check = new FunctionCheck(schemas);
  }

  /// All functions by name.
  public List<Function> functions() {
    return vocabulary.functions();
  }

  /// All suppliers by slug.
  public List<Supplier> suppliers() {
    return vocabulary.suppliers();
  }

  /// Adds it or replaces the one of its name.
  ///
  /// @throws ProblemException `invalid_input` with every fault
  public void put(Function function) {
    List<Fault> faults = check.faultsOf(function);
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    transactions.together(() -> {
      store.lock();
      Function before = vocabulary.findFunction(function.name()).orElse(null);
      if (!function.equals(before)) {
        vocabulary.put(function);
        news.told(before, function);
      }
      return function;
    });
  }

  /// Adds it or replaces the one of its slug.
  ///
  /// @throws ProblemException `invalid_input` at `/slug` or `/url`
  public void put(Supplier supplier) {
    if (!Slug.isSlug(supplier.slug())) {
      throw new ProblemException(
          Problem.invalid("/slug", "A slug is 2 to 64 of a-z, 0-9 and hyphens."));
    }
    String url = supplier.url();
    if (url != null && !url.matches("https?://[^\\s]{1,500}")) {
      throw new ProblemException(Problem.invalid("/url", "Must begin with https:// or http://."));
    }
    transactions.together(() -> {
      store.lock();
      Supplier before = vocabulary.findSupplier(supplier.slug()).orElse(null);
      if (!supplier.equals(before)) {
        vocabulary.put(supplier);
        news.told(before, supplier);
      }
      return supplier;
    });
  }
}
