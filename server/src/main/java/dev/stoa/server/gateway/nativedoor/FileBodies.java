package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.media.FileInputs;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The bodies of a call that can hold a file as it is: a form, and the file alone.
final class FileBodies {

  private FileBodies() {}

  /// @param schemas the component that holds the input schema
  static void describe(Version version, String schemas, ObjectNode content) {
    FileInputs files = FileInputs.of(version.inputs());
    files
        .only()
        .flatMap(files::find)
        .ifPresent(file -> file.types().names().forEach(content::putObject));
    ObjectNode form = content.putObject("multipart/form-data");
    if (files.accepted().isEmpty()) {
      form.set("schema", LocalSchema.reference(schemas));
      return;
    }
    ObjectNode schema = (ObjectNode) LocalSchema.placed(version.inputs(), schemas);
    ObjectNode encoding = form.set("schema", schema).putObject("encoding");
    files
        .accepted()
        .forEach((name, file) -> {
          JsonNode rules = schema.path("properties").path(name);
          asItIs(rules);
          asItIs(rules.path("items"));
          encoding.putObject(name).put("contentType", file.types().words());
        });
  }

  /// In a form a file is sent as it is: OpenAPI 3.1 says so by leaving out its encoding.
  private static void asItIs(JsonNode rules) {
    if (rules instanceof ObjectNode file && file.has("contentEncoding")) {
      file.remove(List.of("contentEncoding", "type"));
    }
  }
}
