package dev.stoa.server.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.stoa.kernel.Fault;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Compares JSON with the record that it should become and lists every fault: unknown fields,
/// missing ones (all that are not `@Nullable`), values of the wrong JSON type, and text that cannot
/// be stored.
final class RecordShape {

  private static final Set<Class<?>> INTEGERS =
      Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Class<?>> BOOLEANS = Set.of(boolean.class, Boolean.class);

  static final String NULL_CHARACTER = "The text must not hold the character U+0000.";

  private final List<Fault> faults = new ArrayList<>();

  private RecordShape() {}

  static List<Fault> check(JsonNode node, Class<?> type) {
    var shape = new RecordShape();
    shape.value(node, type, null, "");
    return shape.faults;
  }

  /// Whether the text has the one character that the database refuses.
  static boolean hasNull(String text) {
    return text.indexOf('\0') >= 0;
  }

  /// A record whose JSON is an object of its components: not a typed id, say.
  static boolean isPlainRecord(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getDeclaredConstructors())
            .noneMatch(constructor -> constructor.isAnnotationPresent(JsonCreator.class))
        && Arrays.stream(type.getDeclaredMethods())
            .noneMatch(method -> method.isAnnotationPresent(JsonCreator.class));
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private void value(JsonNode node, Type type, @Nullable AnnotatedType annotated, String pointer) {
    Class<?> raw =
        type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : asClass(type);
    String wanted = wanted(raw, node);
    if (!wanted.isEmpty()) {
      faults.add(new Fault(pointer, "Expected %s, got %s.".formatted(wanted, word(node))));
    } else if (node.isString() && hasNull(node.stringValue())) {
      faults.add(new Fault(pointer, NULL_CHARACTER));
    } else if (isPlainRecord(raw)) {
      object(node, raw, pointer);
    } else if (node.isArray() && annotated instanceof AnnotatedParameterizedType list) {
      AnnotatedType item = list.getAnnotatedActualTypeArguments()[0];
      for (int i = 0; i < node.size(); i++) {
        value(node.get(i), item.getType(), item, pointer + "/" + i);
      }
    }
  }

  private void object(JsonNode node, Class<?> type, String pointer) {
    List<RecordComponent> components = List.of(type.getRecordComponents());
    Set<String> known =
        components.stream().map(RecordComponent::getName).collect(Collectors.toSet());
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        faults.add(
            new Fault(
                pointer + "/" + JsonBinding.escape(name),
                "There is no such field; the fields are %s."
                    .formatted(
                        components.stream()
                            .map(RecordComponent::getName)
                            .collect(Collectors.joining(", ")))));
      }
    }
    for (RecordComponent component : components) {
      JsonNode field = node.get(component.getName());
      String place = pointer + "/" + component.getName();
      if (field != null && !field.isNull()) {
        value(field, component.getGenericType(), component.getAnnotatedType(), place);
      } else if (!isNullable(component)) {
        faults.add(new Fault(place, "The field '%s' is missing.".formatted(component.getName())));
      }
    }
  }

  private static Class<?> asClass(Type type) {
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  /// What the type demands of JSON when the node is something else; empty when it fits as far as
  /// can be seen here.
  private static String wanted(Class<?> type, JsonNode node) {
    if (type == String.class || type.isEnum()) {
      return node.isString() ? "" : "a string";
    }
    if (BOOLEANS.contains(type)) {
      return node.isBoolean() ? "" : "true or false";
    }
    if (INTEGERS.contains(type)) {
      return node.isIntegralNumber() ? "" : "a whole number";
    }
    if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
      return node.isNumber() ? "" : "a number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return node.isArray() ? "" : "a list";
    }
    return isPlainRecord(type) && !type.isAnnotationPresent(JsonTypeInfo.class) && !node.isObject()
        ? "an object"
        : "";
  }

  private static String word(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      case ARRAY -> "a list";
      case OBJECT, POJO -> "an object";
      case NULL, MISSING -> "null";
      case BINARY -> "bytes";
    };
  }
}
