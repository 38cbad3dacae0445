package dev.stoa.catalogue.manifest;

import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.Declared;
import dev.stoa.catalogue.Function;
import dev.stoa.catalogue.ListForm;
import dev.stoa.catalogue.Schemas;
import dev.stoa.catalogue.Supplier;
import dev.stoa.catalogue.Tables;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The form of each kind of document, described by a JSON Schema of its own.
final class DocumentForms {

  private static final List<String> KINDS =
      List.of("supplier", "function", "model", "pipeline", "data");
  private static final Set<String> ASSETS = Set.of("model", "pipeline", "data");

  private final Schemas schemas;
  private final Tables tables;
  private final Map<String, JsonNode> forms = new LinkedHashMap<>();

  sealed interface Conversion {}

  record Sound(Declared declared) implements Conversion {}

  record Unsound(List<Fault> faults) implements Conversion {}

  DocumentForms(Schemas schemas, Tables tables) {
    this.schemas = schemas;
    this.tables = tables;
    KINDS.forEach(kind -> forms.put(kind, form(kind)));
  }

  /// The forms of assets have in common what every asset says of itself.
  private static ObjectNode form(String kind) {
    ObjectNode form = load(kind + ".schema.json");
    if (ASSETS.contains(kind)) {
      ((ObjectNode) form.get("properties"))
          .setAll((ObjectNode) load("asset.schema.json").get("properties"));
    }
    if (kind.equals("data")) {
      // both follow from the columns
      ((ObjectNode) form.get("properties")).remove(List.of("inputs", "outputs"));
    }
    return form;
  }

  List<Fault> faultsOf(JsonNode document) {
    if (!document.isObject()) {
      return List.of(new Fault("", "A document must be a mapping that begins with 'kind'."));
    }
    JsonNode kind = document.path("kind");
    JsonNode form = kind.isString() ? forms.get(kind.asString()) : null;
    if (form == null) {
      String kinds = String.join(", ", KINDS);
      return List.of(new Fault("/kind", "'kind' must be one of %s.".formatted(kinds)));
    }
    return schemas.check(form, document);
  }

  /// @param document one without faults
  Conversion declared(YamlDocument document, FilesBeside files) {
    // once through text, so that what was declared and what was stored compare alike
    JsonNode root = Json.parse(Json.text(document.root()));
    return switch (root.path("kind").asString()) {
      case "supplier" -> new Sound(new Declared.OfSupplier(supplier(root), document.origin()));
      case "function" -> function(root, document);
      default -> asset(root, document, files);
    };
  }

  private Conversion asset(JsonNode root, YamlDocument document, FilesBeside files) {
    JsonNode card = root.path("card");
    String text = card.isString() ? card.asString() : "";
    if (card.isObject()) {
      String file = card.path("file").asString();
      Optional<String> found = files.find(document.origin().file(), file);
      if (found.isEmpty()) {
        return unsound(
            new Fault("/card/file", "There is no file '%s' beside this one.".formatted(file)));
      }
      text = found.get();
    }
    Optional<Fault> missing = putFiles(root.path("examples"), document.origin().file(), files);
    if (missing.isPresent()) {
      return unsound(missing.get());
    }
    if (!root.has("table")) {
      return asset(AssetDocument.draft(root, text), document);
    }
    return switch (tables.read(root.path("table"))) {
      case Tables.Reading.Read table -> asset(AssetDocument.draft(root, text, table), document);
      case Tables.Reading.Faulty(List<Fault> faults) ->
          new Unsound(
              faults.stream()
                  .map(fault -> new Fault("/table" + fault.pointer(), fault.message()))
                  .toList());
    };
  }

  private static Conversion asset(AssetDraft draft, YamlDocument document) {
    return new Sound(new Declared.OfAsset(draft, document.origin()));
  }

  private static Conversion unsound(Fault fault) {
    return new Unsound(List.of(fault));
  }

  /// Puts the files that examples name, in base64, into their inputs.
  private static Optional<Fault> putFiles(JsonNode examples, String manifest, FilesBeside files) {
    for (int i = 0; i < examples.size(); i++) {
      for (var each : examples.get(i).path("files").properties()) {
        Iterable<JsonNode> names =
            each.getValue().isArray() ? each.getValue() : List.of(each.getValue());
        ArrayNode texts = Json.mapper().createArrayNode();
        for (JsonNode name : names) {
          Optional<String> found = files.find(manifest, name.asString());
          if (found.isEmpty()) {
            return Optional.of(
                new Fault(
                    "/examples/%d/files/%s".formatted(i, each.getKey()),
                    "There is no file '%s' beside this one.".formatted(name.asString())));
          }
          texts.add(found.get());
        }
        JsonNode input = each.getValue().isArray() ? texts : texts.get(0);
        examples.get(i).withObject("/inputs").set(each.getKey(), input);
      }
    }
    return Optional.empty();
  }

  private static Supplier supplier(JsonNode root) {
    JsonNode url = root.path("url");
    return new Supplier(
        root.path("slug").asString(),
        root.path("name").asString(),
        url.isString() ? url.asString() : null);
  }

  private static Conversion function(JsonNode root, YamlDocument document) {
    Function single = function(root);
    try {
      Function function =
          root.has("lists") ? ListForm.of(single, root.path("lists").asString()) : single;
      return new Sound(new Declared.OfFunction(function, document.origin()));
    } catch (IllegalArgumentException noInput) {
      return unsound(new Fault("/lists", String.valueOf(noInput.getMessage())));
    }
  }

  private static Function function(JsonNode root) {
    return new Function(
        root.path("name").asString(),
        root.path("title").asString(),
        root.path("description").asString(),
        root.path("inputs"),
        root.path("outputs"),
        root.path("unit").asString());
  }

  private static ObjectNode load(String name) {
    try (InputStream form = DocumentForms.class.getResourceAsStream(name)) {
      if (form == null) {
        throw new IllegalStateException("the program lacks its own file " + name);
      }
      return (ObjectNode) Json.mapper().readTree(form);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
