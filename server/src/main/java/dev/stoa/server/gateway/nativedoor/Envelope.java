package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Asset;
import dev.stoa.invocation.CallAnswer;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/// The native answer, the same on every asset. Its fields are those that aiXplain's clients read.
/// Each answered call is written through here, so it writes itself, field by field.
record Envelope(CallAnswer.Completed answer) implements JacksonSerializable {

  @Override
  public void serialize(JsonGenerator json, SerializationContext context) {
    json.writeStartObject();
    json.writeStringProperty("status", "SUCCESS");
    json.writeBooleanProperty("completed", true);
    json.writeName("data");
    answer.output().serialize(json, context);
    json.writeArrayPropertyStart("details"); // always empty so far
    json.writeEndArray();
    json.writeStringProperty("requestId", answer.id().value());
    json.writeNumberProperty("runTime", seconds());
    json.writeNumberProperty("usedCredits", answer.charge().cost().amount());
    json.writeObjectPropertyStart("usage");
    json.writeNumberProperty(answer.charge().unit(), answer.charge().units());
    json.writeEndObject();
    writeAsset(json);
    json.writeEndObject();
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializationContext context, TypeSerializer type) {
    serialize(json, context);
  }

  private void writeAsset(JsonGenerator json) {
    Asset asset = answer.asset().asset();
    json.writeObjectPropertyStart("asset");
    json.writeStringProperty("id", asset.id().value());
    json.writeStringProperty("slug", asset.slug());
    json.writeNumberProperty("version", answer.version().number());
    json.writeEndObject();
  }

  /// All in all.
  private BigDecimal seconds() {
    return BigDecimal.valueOf(answer.timing().total().toNanos() / 1_000, 6);
  }
}
