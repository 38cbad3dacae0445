package dev.stoa.discovery;

import com.fasterxml.jackson.annotation.JsonValue;
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

  /// One bit per facet.
  int bit() {
    return switch (this) {
      case TYPE -> 1;
      case FUNCTION -> 2;
      case LANGUAGE -> 4;
      case SUPPLIER -> 8;
      case LICENSE -> 16;
      case MODALITY -> 32;
    };
  }
}
