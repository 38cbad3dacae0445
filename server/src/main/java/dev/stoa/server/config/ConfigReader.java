package dev.stoa.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the YAML file, lays the environment over it (`STOA_SERVER_PORT` for `server.port`), and
/// reports every fault at once.
public final class ConfigReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private ConfigReader() {}

  /// @param file the settings; null means none
  /// @throws ConfigException with every fault
  public static Config read(@Nullable Path file, Map<String, String> environment) {
    List<String> faults = new ArrayList<>();
    JsonNode tree = file == null ? YAML.createObjectNode() : tree(file);
    if (!tree.isObject() && !tree.isMissingNode() && !tree.isNull()) {
      throw new ConfigException(
          List.of(file + ": settings are a map of sections, such as 'server:'"));
    }
    var binder = new RecordBinder(environment, faults);
    Config config = binder.bind(Config.defaults(), tree, "");
    if (!faults.isEmpty()) {
      throw new ConfigException(
          faults.stream().map(fault -> file == null ? fault : file + ": " + fault).toList());
    }
    return config;
  }

  private static JsonNode tree(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (IOException unreadable) {
      throw new ConfigException(List.of(file + " cannot be read"));
    } catch (JacksonException malformed) {
      var at = malformed.getLocation();
      throw new ConfigException(
          List.of(
              file
                  + ", line "
                  + at.getLineNr()
                  + ": this is not YAML: "
                  + malformed.getOriginalMessage()));
    }
  }
}
