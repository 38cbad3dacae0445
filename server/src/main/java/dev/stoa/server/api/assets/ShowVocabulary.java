package dev.stoa.server.api.assets;

import dev.stoa.catalogue.Function;
import dev.stoa.catalogue.Supplier;
import dev.stoa.catalogue.VocabularyKeeper;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/// `GET /api/vocabulary`: what people call the functions and suppliers that assets name.
public final class ShowVocabulary {

  private final VocabularyKeeper keeper;
  private final Access access;

  /// @param access whether somebody must be signed in to read the catalogue
  public ShowVocabulary(VocabularyKeeper keeper, Access access) {
    this.keeper = keeper;
    this.access = access;
  }

  /// @param functions titles by name
  /// @param suppliers names by slug
  record VocabularyJson(Map<String, String> functions, Map<String, String> suppliers) {}

  public Operation operation() {
    return Operation.get(
            "showVocabulary", "/api/vocabulary", "Tells what functions and suppliers are called")
        .access(access)
        .answers(200, VocabularyJson.class)
        .handledBy(this::show);
  }

  private Response show(Request request) {
    Map<String, String> functions = new LinkedHashMap<>();
    for (Function function : keeper.functions()) {
      functions.put(function.name(), function.title());
    }
    Map<String, String> suppliers = new LinkedHashMap<>();
    for (Supplier supplier : keeper.suppliers()) {
      suppliers.put(supplier.slug(), supplier.name());
    }
    return Response.json(new VocabularyJson(functions, suppliers));
  }
}
