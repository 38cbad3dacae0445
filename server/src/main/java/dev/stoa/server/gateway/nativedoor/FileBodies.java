package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.media.FileInputs;
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
        .ifPresent(accepted -> accepted.names().forEach(content::putObject));
    ObjectNode form = content.putObject("multipart/form-data");
    if (files.accepted().isEmpty()) {
      form.set("schema", LocalSchema.reference(schemas));
      return;
    }
    ObjectNode schema = (ObjectNode) LocalSchema.placed(version.inputs(), schemas);
    ObjectNode encoding = form.set("schema", schema).putObject("encoding");
    files
        .accepted()
        .forEach((name, accepted) -> {
          // in a form the file is sent as it is: OpenAPI 3.1 says so by leaving out its encoding
          JsonNode file = schema.path("properties").path(name);
          ((ObjectNode) file).remove("contentEncoding");
          ((ObjectNode) file).remove("type");
          encoding.putObject(name).put("contentType", accepted.words());
        });
  }
}
