package dev.stoa.networks;

import java.util.List;
import java.util.Optional;

/// Remembers the list. Blocking; safe for use by many threads; joins the transaction around it.
public interface NetworkStore {

  /// In the order of their texts.
  List<TrustedNetwork> list();

  Optional<TrustedNetwork> find(String network);

  /// Adds it, or changes its note.
  void put(TrustedNetwork network);

  void remove(String network);
}
