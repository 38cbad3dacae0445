package dev.stoa.journal;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// The payload of a frame: one flat JSON object, amounts in integer nanocredits so that a reader in
/// any language adds them up exactly.
final class RecordJson {

  private static final String STARTED = "started";
  private static final String SETTLED = "settled";

  private RecordJson() {}

  static void write(CallRecord record, OutputStream out) {
    try (JsonGenerator json = Json.mapper().createGenerator(out)) {
      json.writeStartObject();
      switch (record) {
        case CallRecord.Started started -> {
          json.writeStringProperty("record", STARTED);
          write(started.subject(), json);
          json.writeNumberProperty("reservedNanos", started.reserved().nanos());
        }
        case CallRecord.Settled settled -> {
          json.writeStringProperty("record", SETTLED);
          write(settled.subject(), json);
          write(settled, json);
        }
      }
      json.writeEndObject();
    }
  }

  private static void write(CallSubject subject, JsonGenerator json) {
    json.writeStringProperty("call", subject.call().value());
    CallId parent = subject.parent();
    if (parent != null) {
      json.writeStringProperty("parent", parent.value());
    }
    json.writeStringProperty("startedAt", subject.startedAt().toString());
    json.writeStringProperty("team", subject.team().value());
    KeyId key = subject.key();
    if (key != null) {
      json.writeStringProperty("key", key.value());
    }
    json.writeStringProperty("asset", subject.asset().value());
    json.writeStringProperty("type", subject.type().word());
    json.writeNumberProperty("version", subject.version());
    json.writeStringProperty("subscription", subject.subscription().value());
    json.writeStringProperty("plan", subject.plan().value());
    json.writeStringProperty("door", subject.door());
  }

  private static void write(CallRecord.Settled settled, JsonGenerator json) {
    json.writeStringProperty("at", settled.at().toString());
    json.writeStringProperty("outcome", settled.outcome().word());
    json.writeNumberProperty("status", settled.status());
    ErrorCode code = settled.code();
    if (code != null) {
      json.writeStringProperty("code", code.code());
    }
    json.writeStringProperty("unit", settled.unit());
    json.writeNumberProperty("units", settled.units());
    if (settled.bytes() != 0) {
      json.writeNumberProperty("bytes", settled.bytes());
    }
    json.writeNumberProperty("costNanos", settled.cost().nanos());
    json.writeNumberProperty("overrunNanos", settled.overrun().nanos());
    json.writeNumberProperty("totalMicros", settled.totalMicros());
    json.writeNumberProperty("targetMicros", settled.targetMicros());
  }

  /// @throws RuntimeException when the payload is no record
  static CallRecord read(byte[] payload) {
    JsonNode json = Json.mapper().readTree(payload);
    String kind = text(json, "record");
    return switch (kind) {
      case STARTED ->
          new CallRecord.Started(subject(json), new Credits(number(json, "reservedNanos")));
      case SETTLED -> settled(json);
      default -> throw new IllegalArgumentException("'" + kind + "' is no kind of record");
    };
  }

  private static CallSubject subject(JsonNode json) {
    return new CallSubject(
        new CallId(text(json, "call")),
        perhaps(json, "parent", CallId::new),
        Instant.parse(text(json, "startedAt")),
        new TeamId(text(json, "team")),
        perhaps(json, "key", KeyId::new),
        new AssetId(text(json, "asset")),
        AssetType.ofWord(text(json, "type")),
        json.required("version").intValue(),
        new SubscriptionId(text(json, "subscription")),
        new PlanId(text(json, "plan")),
        text(json, "door"));
  }

  private static CallRecord.Settled settled(JsonNode json) {
    return new CallRecord.Settled(
        subject(json),
        Instant.parse(text(json, "at")),
        Outcome.ofWord(text(json, "outcome")),
        json.required("status").intValue(),
        perhaps(json, "code", code -> ErrorCode.valueOf(code.toUpperCase(Locale.ROOT))),
        text(json, "unit"),
        number(json, "units"),
        json.path("bytes").asLong(0),
        new Credits(number(json, "costNanos")),
        new Credits(number(json, "overrunNanos")),
        number(json, "totalMicros"),
        number(json, "targetMicros"));
  }

  private static String text(JsonNode json, String name) {
    return json.required(name).stringValue();
  }

  private static long number(JsonNode json, String name) {
    return json.required(name).longValue();
  }

  private static <T> @Nullable T perhaps(JsonNode json, String name, Function<String, T> of) {
    JsonNode value = json.get(name);
    return value == null ? null : of.apply(value.stringValue());
  }
}
