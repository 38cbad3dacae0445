package dev.stoa.pipelines;

import dev.stoa.catalogue.Signature;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.Json;
import java.util.Map;
import java.util.Optional;

/// A few models as a graph sees them.
final class SampleModels implements Models {

  private static final Map<String, Signature> SHAPES =
      Map.of(
          "sentiment",
          shape(
              "{'text': {'type': 'string', 'minLength': 1}}",
              "['text']",
              "{'label': {'type': 'string'}, 'score': {'type': 'number'}}"),
          "topics",
          shape(
              "{'text': {'type': 'string'}, 'labels': {'type': 'array', 'items': {'type': 'string'}}}",
              "['text', 'labels']",
              "{'label': {'type': 'string'}}"),
          "speech",
          shape(
              "{'text': {'type': 'string'}}",
              "['text']",
              "{'audio': {'type': 'string', 'contentEncoding': 'base64', 'contentMediaType': 'audio/wav'}}"),
          "ocr",
          shape(
              "{'image': {'type': 'string', 'contentEncoding': 'base64', 'contentMediaType': 'image/png, image/gif'}}",
              "['image']",
              "{'text': {'type': 'string'}}"),
          "sentences",
          shape(
              "{'text': {'type': 'string'}}",
              "['text']",
              "{'sentences': {'type': 'array', 'items': {'type': 'string'}}}"));

  static Signature whole(String inputs, String outputs) {
    return shape(inputs, "[]", outputs);
  }

  private static Signature shape(String inputs, String required, String outputs) {
    return new Signature(
        Json.parse(
            "{'type': 'object', 'properties': %s, 'required': %s}"
                .formatted(inputs, required)
                .replace('\'', '"')),
        Json.parse("{'type': 'object', 'properties': %s}".formatted(outputs).replace('\'', '"')));
  }

  @Override
  public Optional<Signature> find(AssetRef ref) {
    return Optional.ofNullable(SHAPES.get(ref.toString()));
  }
}
