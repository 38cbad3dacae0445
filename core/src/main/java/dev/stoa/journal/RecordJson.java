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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The payload of a frame: one JSON object, flat but for `near`, amounts in integer nanocredits so
/// that a reader in any language adds them up exactly.
final class RecordJson {

  private static final String STARTED = "started";
  private static final String SETTLED = "settled";

  private static final int USUAL = 640;

  private RecordJson() {}

  /// Field by field into a text, because a general writer takes longer to set up than this takes.
  static byte[] write(CallRecord record) {
    var json = new StringBuilder(USUAL);
    switch (record) {
      case CallRecord.Started started -> {
        json.append("{\"record\":\"started\"");
        write(started.subject(), json);
        write("reservedNanos", started.reserved().nanos(), json);
      }
      case CallRecord.Settled settled -> {
        json.append("{\"record\":\"settled\"");
        write(settled.subject(), json);
        write(settled, json);
      }
    }
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(CallSubject subject, StringBuilder json) {
    writePlain("call", subject.call().value(), json);
    CallId parent = subject.parent();
    if (parent != null) {
      writePlain("parent", parent.value(), json);
    }
    writePlain("startedAt", subject.startedAt().toString(), json);
    writePlain("team", subject.team().value(), json);
    KeyId key = subject.key();
    if (key != null) {
      writePlain("key", key.value(), json);
    }
    writePlain("asset", subject.asset().value(), json);
    writePlain("type", subject.type().word(), json);
    write("version", subject.version(), json);
    writePlain("subscription", subject.subscription().value(), json);
    writePlain("plan", subject.plan().value(), json);
    write("door", subject.door(), json);
  }

  private static void write(CallRecord.Settled settled, StringBuilder json) {
    writePlain("at", settled.at().toString(), json);
    writePlain("outcome", settled.outcome().word(), json);
    write("status", settled.status(), json);
    ErrorCode code = settled.code();
    if (code != null) {
      writePlain("code", code.code(), json);
    }
    write("unit", settled.unit(), json);
    write("units", settled.units(), json);
    if (settled.bytes() != 0) {
      write("bytes", settled.bytes(), json);
    }
    write("costNanos", settled.cost().nanos(), json);
    write("overrunNanos", settled.overrun().nanos(), json);
    write("totalMicros", settled.totalMicros(), json);
    write("targetMicros", settled.targetMicros(), json);
    Integer target = settled.target();
    if (target != null) {
      write("target", target, json);
    }
    String near = NearLimit.json(settled.near());
    if (near != null) {
      json.append(",\"near\":").append(near);
    }
  }

  private static void write(String name, long value, StringBuilder json) {
    json.append(",\"").append(name).append("\":").append(value);
  }

  private static void write(String name, String value, StringBuilder json) {
    if (isPlain(value)) {
      writePlain(name, value, json);
    } else {
      json.append(",\"").append(name).append("\":").append(Json.text(value));
    }
  }

  /// Whether it stands in JSON as it is.
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (each < ' ' || each > '~' || each == '"' || each == '\\') {
        return false;
      }
    }
    return true;
  }

  /// Of an id, a time or a word of Stoa, which are always plain.
  private static void writePlain(String name, String value, StringBuilder json) {
    json.append(",\"").append(name).append("\":\"").append(value).append('"');
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
        number(json, "targetMicros"),
        json.has("target") ? json.required("target").intValue() : null,
        NearLimit.listOf(json.path("near")));
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
