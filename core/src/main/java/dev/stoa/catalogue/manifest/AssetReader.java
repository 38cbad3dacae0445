package dev.stoa.catalogue.manifest;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.Schemas;
import dev.stoa.catalogue.Tables;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads an asset from one JSON document of the form that manifests have, without its `kind`. Safe
/// for use by many threads.
public final class AssetReader {

  private static final List<String> CONTENT =
      List.of("card", "inputs", "outputs", "targets", "graph", "examples");

  private static final List<String> TYPES =
      List.of(AssetType.MODEL.word(), AssetType.PIPELINE.word());

  private static final String NULL_CHARACTER = "The text must not hold the character U+0000.";

  private final DocumentForms forms;

  public AssetReader(Schemas schemas) {
    this.forms = new DocumentForms(schemas, Tables.NONE);
  }

  public sealed interface Reading {

    record Sound(AssetDraft draft) implements Reading {}

    /// @param faults by pointer into the document, at least one
    record Faulty(List<Fault> faults) implements Reading {}
  }

  /// @param document its `type` says what it is, a model unless given
  public Reading read(JsonNode document) {
    if (!(document instanceof ObjectNode object)) {
      return faulty("", "An asset must be an object.");
    }
    if (object.has("kind")) {
      return faulty("/kind", "Here it is 'type' that says what it is: model or pipeline.");
    }
    ObjectNode asset = object.deepCopy();
    JsonNode type = asset.remove("type");
    String word = type == null ? AssetType.MODEL.word() : type.asString("");
    if (word.equals(AssetType.DATA.word())) {
      return faulty("/type", "Data sets come with Stoa; only models and pipelines are published.");
    }
    if (!TYPES.contains(word)) {
      return faulty("/type", "Must be one of " + String.join(", ", TYPES) + ".");
    }
    return readAs(word, asset);
  }

  private Reading readAs(String kind, ObjectNode asset) {
    asset.put("kind", kind);
    List<Fault> faults = new ArrayList<>();
    unstorable("", asset, faults);
    faults.addAll(forms.faultsOf(asset));
    if (asset.path("card").isObject()) {
      faults.add(new Fault("/card", "A card is its Markdown here, not a file."));
    }
    for (int i = 0; i < asset.path("examples").size(); i++) {
      if (asset.path("examples").path(i).has("files")) {
        String place = "/examples/" + i + "/files";
        faults.add(new Fault(place, "A file stands among the inputs here, in base64."));
      }
    }
    if (!faults.isEmpty()) {
      return new Reading.Faulty(faults);
    }
    // once through text, so that what was declared and what was stored compare alike
    JsonNode root = Json.parse(Json.text(asset));
    return new Reading.Sound(AssetDocument.draft(root, root.path("card").asString("")));
  }

  /// Reads what a version of the asset shall be; the rest of the draft is the asset's own.
  public Reading readVersion(JsonNode document, Asset asset) {
    if (!(document instanceof ObjectNode content)) {
      return faulty("", "A version must be an object.");
    }
    for (String name : content.propertyNames()) {
      if (!CONTENT.contains(name)) {
        return faulty("/" + name, "A version has no such field, but " + CONTENT + ".");
      }
    }
    ObjectNode version = content.deepCopy();
    version.put("slug", asset.slug()).put("name", asset.name()).put("summary", asset.summary());
    if (asset.type() == AssetType.MODEL) {
      // the form asks for a function; the version is checked against the asset's own
      version.put("function", asset.function() == null ? "none" : asset.function());
    }
    return readAs(asset.type().word(), version);
  }

  /// PostgreSQL cannot hold the character.
  private static void unstorable(String place, JsonNode node, List<Fault> faults) {
    if (node.isString() && node.asString().indexOf('\0') >= 0) {
      faults.add(new Fault(place, NULL_CHARACTER));
    }
    int index = 0;
    for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
      unstorable(place + "/" + index++, element, faults);
    }
    for (var member : node.properties()) {
      if (member.getKey().indexOf('\0') >= 0) {
        faults.add(new Fault(place, NULL_CHARACTER));
      }
      String name = member.getKey().replace("~", "~0").replace("/", "~1");
      unstorable(place + "/" + name, member.getValue(), faults);
    }
  }

  private static Reading faulty(String pointer, String message) {
    return new Reading.Faulty(List.of(new Fault(pointer, message)));
  }
}
