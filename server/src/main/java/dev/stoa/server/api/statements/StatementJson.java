package dev.stoa.server.api.statements;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A month with what was spent where.
///
/// @param running whether the month is not over
/// @param lines refunds taken off; they sum to what was spent and refunded, with the other sign
record StatementJson(TotalsJson totals, boolean running, List<Line> lines) {

  StatementJson {
    lines = List.copyOf(lines);
  }

  /// @param address of the asset; null when it is gone
  /// @param supplier null when the asset had none
  /// @param key null for calls without one
  /// @param keyName null when it is gone
  record Line(
      AssetId asset,
      @Nullable String address,
      @Nullable String supplier,
      @Nullable KeyId key,
      @Nullable String keyName,
      long calls,
      Credits amount) {

    String assetName() {
      return address == null ? asset.value() : address;
    }

    String supplierName() {
      return supplier == null ? "(none)" : supplier;
    }

    String keyLabel() {
      if (keyName != null) {
        return keyName;
      }
      return key == null ? "(without a key)" : key.value();
    }
  }
}
