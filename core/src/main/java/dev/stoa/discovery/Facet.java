package dev.stoa.discovery;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.stoa.catalogue.Asset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The properties that results are counted and narrowed by.
public enum Facet {
  TYPE,
  FUNCTION,
  LANGUAGE,
  SUPPLIER,
  LICENSE,
  MODALITY;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The value that a query asks for; null for any.
  @Nullable String chosen(Query query) {
    return switch (this) {
      case TYPE -> query.type() == null ? null : query.type().word();
      case FUNCTION -> query.function();
      case LANGUAGE -> query.language();
      case SUPPLIER -> query.supplier();
      case LICENSE -> query.license();
      case MODALITY -> query.modality();
    };
  }

  /// The values that an asset has, in a fixed order.
  List<String> of(Asset asset) {
    return switch (this) {
      case TYPE -> List.of(asset.type().word());
      case FUNCTION -> asset.function() == null ? List.of() : List.of(asset.function());
      case LANGUAGE -> asset.languages().stream().sorted().toList();
      case SUPPLIER -> asset.supplier() == null ? List.of() : List.of(asset.supplier());
      case LICENSE -> asset.license() == null ? List.of() : List.of(asset.license());
      case MODALITY -> asset.modalities().stream().sorted().toList();
    };
  }
}
