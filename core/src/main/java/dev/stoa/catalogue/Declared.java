package dev.stoa.catalogue;

/// One thing that a manifest declares, with the place where it does.
public sealed interface Declared {

  Origin origin();

  /// Kind and name, such as `function sentiment-analysis`; one declaration per key.
  String key();

  record OfSupplier(Supplier supplier, Origin origin) implements Declared {
    @Override
    public String key() {
      return "supplier " + supplier.slug();
    }
  }

  record OfFunction(Function function, Origin origin) implements Declared {
    @Override
    public String key() {
      return "function " + function.name();
    }
  }

  record OfAsset(AssetDraft draft, Origin origin) implements Declared {
    @Override
    public String key() {
      return draft.type().word() + " " + draft.slug();
    }
  }
}
