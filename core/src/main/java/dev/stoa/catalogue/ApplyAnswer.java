package dev.stoa.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of a set of declarations: all of them, or none.
public sealed interface ApplyAnswer {

  /// Everything now stands as declared.
  record Applied(List<Item> items) implements ApplyAnswer {
    public Applied {
      items = List.copyOf(items);
    }
  }

  /// Nothing was changed.
  ///
  /// @param faults every fault, in the order of files and lines; at least one
  record Refused(List<ManifestFault> faults) implements ApplyAnswer {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /// @param kind `supplier`, `function` or the type of an asset
  /// @param name the address of an asset, else the name
  /// @param version the version now current; null for what has no versions
  record Item(String kind, String name, Outcome outcome, @Nullable Integer version) {}

  /// What applying changed of one item.
  enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED;

    static <T> Outcome of(@Nullable T before, T after) {
      if (before == null) {
        return CREATED;
      }
      return before.equals(after) ? UNCHANGED : UPDATED;
    }

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
