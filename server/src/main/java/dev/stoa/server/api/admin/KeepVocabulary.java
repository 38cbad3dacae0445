package dev.stoa.server.api.admin;

import dev.stoa.catalogue.Function;
import dev.stoa.catalogue.Supplier;
import dev.stoa.catalogue.VocabularyKeeper;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// `/api/admin/functions` and `/api/admin/suppliers`: the words that assets may name. They are few,
/// so a list is one page.
public final class KeepVocabulary {

  private static final Set<String> UNITS =
      Set.of("calls", "characters", "tokens", "seconds", "rows", "bytes");

  private final VocabularyKeeper keeper;

  public KeepVocabulary(VocabularyKeeper keeper) {
    this.keeper = keeper;
  }

  /// @param inputs JSON Schema
  /// @param outputs JSON Schema
  /// @param unit calls, characters, tokens, seconds, rows or bytes
  record FunctionBody(
      String title, String description, JsonNode inputs, JsonNode outputs, String unit) {}

  record SupplierBody(String name, @Nullable String url) {}

  public List<Operation> operations() {
    return List.of(
        Operation.get("listFunctions", "/api/admin/functions", "Lists the functions")
            .access(new Access.Administrator())
            .answers(200, new PageOf(Function.class))
            .handledBy(_ -> Response.json(new Page<>(keeper.functions(), null))),
        Operation.put("putFunction", "/api/admin/functions/{name}", "Adds or replaces a function")
            .access(new Access.Administrator())
            .takes(FunctionBody.class)
            .answers(200, Function.class)
            .handledBy(this::putFunction),
        Operation.get("listSuppliers", "/api/admin/suppliers", "Lists the suppliers")
            .access(new Access.Administrator())
            .answers(200, new PageOf(Supplier.class))
            .handledBy(_ -> Response.json(new Page<>(keeper.suppliers(), null))),
        Operation.put("putSupplier", "/api/admin/suppliers/{slug}", "Adds or replaces a supplier")
            .access(new Access.Administrator())
            .takes(SupplierBody.class)
            .answers(200, Supplier.class)
            .handledBy(this::putSupplier));
  }

  private Response putFunction(Request request) {
    FunctionBody body = request.json(FunctionBody.class);
    if (!UNITS.contains(body.unit())) {
      throw new ProblemException(
          Problem.invalid("/unit", "Must be calls, characters, tokens, seconds, rows or bytes."));
    }
    var function =
        new Function(
            request.variable("name"),
            body.title(),
            body.description(),
            body.inputs(),
            body.outputs(),
            body.unit());
    keeper.put(function);
    return Response.json(function);
  }

  private Response putSupplier(Request request) {
    SupplierBody body = request.json(SupplierBody.class);
    var supplier = new Supplier(request.variable("slug"), body.name(), body.url());
    keeper.put(supplier);
    return Response.json(supplier);
  }
}
