package dev.stoa.server.http.openapi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Json;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Types whose JSON is no object: times, ids, enums, credits, JSON itself.
final class PlainTypes {

  private PlainTypes() {}

  static Optional<ObjectNode> schema(Class<?> type) {
    ObjectNode schema = Json.mapper().createObjectNode();
    if (JsonNode.class.isAssignableFrom(type)) {
      return Optional.of(schema);
    }
    if (type == Instant.class) {
      return Optional.of(schema.put("type", "string").put("format", "date-time"));
    }
    if (type == Duration.class) {
      return Optional.of(schema.put("type", "string").put("format", "duration"));
    }
    if (type == Credits.class) {
      return Optional.of(schema.put("type", "number"));
    }
    if (type.isEnum()) {
      return Optional.of(words(type, schema.put("type", "string")));
    }
    return type.isRecord() ? valueOf(type, schema) : Optional.empty();
  }

  private static ObjectNode words(Class<?> type, ObjectNode schema) {
    var words = schema.putArray("enum");
    for (Object constant : type.getEnumConstants()) {
      words.add(Json.mapper().<JsonNode>valueToTree(constant));
    }
    return schema;
  }

  /// A record that is written as its one value, as typed ids are.
  private static Optional<ObjectNode> valueOf(Class<?> type, ObjectNode schema) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonValue.class))
        .map(Method::getReturnType)
        .findFirst()
        .or(() -> delegated(type))
        .map(value -> schema.put("type", word(value)));
  }

  private static Optional<Class<?>> delegated(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(constructor -> constructor.isAnnotationPresent(JsonCreator.class))
        .filter(constructor -> constructor.getParameterCount() == 1)
        .<Class<?>>map(constructor -> constructor.getParameterTypes()[0])
        .findFirst();
  }

  private static String word(Class<?> value) {
    if (value == int.class || value == long.class) {
      return "integer";
    }
    if (value == boolean.class) {
      return "boolean";
    }
    return value == BigDecimal.class || value == double.class ? "number" : "string";
  }
}
