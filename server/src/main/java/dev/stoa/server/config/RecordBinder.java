package dev.stoa.server.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes a record like another one, with what a tree and the environment say differently.
final class RecordBinder {

  private final Map<String, String> environment;
  private final List<String> faults;

  RecordBinder(Map<String, String> environment, List<String> faults) {
    this.environment = environment;
    this.faults = faults;
  }

  <T extends Record> T bind(T defaults, JsonNode tree, String path) {
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    refuseUnknown(components, tree, path);
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i], defaults, tree.path(components[i].getName()), path);
    }
    return make(defaults, components, values);
  }

  private void refuseUnknown(RecordComponent[] components, JsonNode tree, String path) {
    List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (String name : tree.propertyNames()) {
      if (!known.contains(name)) {
        faults.add("there is no setting '" + path + name + "'." + Suggestion.among(known, name));
      }
    }
  }

  private @Nullable Object value(
      RecordComponent component, Record defaults, JsonNode node, String path) {
    Object standard = read(component, defaults);
    String name = path + component.getName();
    if (standard instanceof Record section && section.getClass().getEnclosingClass() != null) {
      if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
        faults.add(name + " is a section of settings, not a value");
        return section;
      }
      return bind(section, node, name + ".");
    }
    String override = environment.get(variable(name));
    try {
      if (override != null) {
        return SettingType.of(component).parse(override);
      }
      return node.isMissingNode() || node.isNull()
          ? standard
          : SettingType.of(component).convert(node);
    } catch (IllegalArgumentException wrong) {
      String source = override == null ? name : variable(name) + " (" + name + ")";
      faults.add(source + " " + wrong.getMessage());
      return standard;
    }
  }

  /// `server.publicUrl` is `STOA_SERVER_PUBLIC_URL`.
  static String variable(String name) {
    return "STOA_"
        + name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static @Nullable Object read(RecordComponent component, Record owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T extends Record> T make(
      T defaults, RecordComponent[] components, @Nullable Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      @SuppressWarnings("unchecked") // the class of a T makes a T
      Constructor<T> constructor =
          (Constructor<T>) defaults.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      faults.add(String.valueOf(refused.getTargetException().getMessage()));
      return defaults;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
