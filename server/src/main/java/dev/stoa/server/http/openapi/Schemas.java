package dev.stoa.server.http.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import dev.stoa.kernel.Json;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schemas of the records that the API speaks. Fields keep the order of the record; all
/// are required but the `@Nullable` ones, which may be null too.
final class Schemas {

  private static final String PLACE = "components/schemas";

  private final SchemaBuilder builder =
      new SchemaGenerator(config()).buildMultipleSchemaDefinitions();

  /// A schema in place, or a reference to one among [#definitions].
  JsonNode reference(Type type) {
    return builder.createSchemaReference(type);
  }

  /// All the schemas that references point to, by name.
  ObjectNode definitions() {
    var sorted = new TreeMap<String, JsonNode>();
    builder
        .collectDefinitions(PLACE)
        .properties()
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    ObjectNode all = Json.mapper().createObjectNode();
    sorted.forEach(all::set);
    return all;
  }

  private static SchemaGeneratorConfig config() {
    var config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.EXTRA_OPEN_API_FORMAT_VALUES,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                Option.INLINE_NULLABLE_SCHEMAS)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forFields()
        .withRequiredCheck(field -> !isNullable(field))
        .withNullableCheck(field -> isNullable(field) && !isAnything(field));
    config
        .forTypesInGeneral()
        .withPropertySorter((_, _) -> 0)
        .withSubtypeResolver((type, context) -> permitted(type, context))
        .withCustomDefinitionProvider((type, context) -> plain(type))
        .withDefinitionNamingStrategy(new Names());
    return config.build();
  }

  private static boolean isNullable(FieldScope field) {
    return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /// Anything may be null without saying so.
  private static boolean isAnything(FieldScope field) {
    return JsonNode.class.isAssignableFrom(field.getType().getErasedType());
  }

  private static @Nullable List<ResolvedType> permitted(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> raw = type.getErasedType();
    return raw.isSealed() && raw.isInterface()
        ? Arrays.stream(raw.getPermittedSubclasses())
            .<ResolvedType>map(each -> context.getTypeContext().resolveSubtype(type, each))
            .toList()
        : null;
  }

  private static @Nullable CustomDefinition plain(ResolvedType type) {
    return PlainTypes.schema(type.getErasedType())
        .map(schema ->
            new CustomDefinition(
                schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES))
        .orElse(null);
  }

  /// `Page<KeyJson>` is `KeyJsonPage`, and a `Form` inside `OpenSession` is `OpenSessionForm`.
  private static final class Names implements SchemaDefinitionNamingStrategy {

    @Override
    public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
      return name(key.getType());
    }

    private static String name(ResolvedType type) {
      String parameters =
          type.getTypeParameters().stream().map(Names::name).collect(Collectors.joining());
      return parameters + nested(type.getErasedType());
    }

    private static String nested(Class<?> type) {
      Class<?> around = type.getDeclaringClass();
      return around == null ? type.getSimpleName() : nested(around) + type.getSimpleName();
    }
  }
}
