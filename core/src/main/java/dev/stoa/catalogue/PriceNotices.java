package dev.stoa.catalogue;

/// Who must hear of a price that changes for subscriptions that exist.
@FunctionalInterface
public interface PriceNotices {

  /// As part of the transaction around it.
  ///
  /// @param before the plan at its price until now
  /// @param after the plan at the new one
  void announced(Asset asset, Plan before, Plan after);
}
