package dev.stoa.catalogue.manifest;

import dev.stoa.catalogue.ManifestFault;
import dev.stoa.catalogue.Origin;
import dev.stoa.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.JacksonYAMLParseException;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Reads the documents of one YAML file, with the line of every value.
final class YamlFile {

  static final int CHARACTERS_MAX = 1_000_000;
  private static final int DEPTH_MAX = 50;
  private static final int NUMBER_MAX = 100;
  private static final Pattern PLACE = Pattern.compile(", line ([0-9]{1,9}), column");

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxNumberLength(NUMBER_MAX)
                  .build())
          .build();

  private final ManifestFile file;
  private final List<YamlDocument> documents = new ArrayList<>();
  private final List<ManifestFault> faults = new ArrayList<>();
  private boolean readToItsEnd;

  YamlFile(ManifestFile file) {
    this.file = file;
    if (file.text().length() > CHARACTERS_MAX) {
      fault(1, "The file has more than %d characters.".formatted(CHARACTERS_MAX));
    } else {
      read();
    }
  }

  List<YamlDocument> documents() {
    return documents;
  }

  List<ManifestFault> faults() {
    return faults;
  }

  boolean isReadToItsEnd() {
    return readToItsEnd;
  }

  private void read() {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), file.text())) {
      try {
        while (parser.nextToken() != null) {
          document(parser);
        }
        readToItsEnd = true;
      } catch (StreamConstraintsException tooMuch) {
        fault(line(parser), "Too deep or too long: " + firstLine(tooMuch.getOriginalMessage()));
      } catch (JacksonException malformed) {
        fault(line(malformed, parser), "Not YAML: " + reason(malformed) + ".");
      }
    }
  }

  private void document(JsonParser parser) {
    var tree = new YamlTree(parser);
    var root = tree.read();
    var origin = new Origin(file.name(), tree.lines());
    tree.faults().forEach(fault -> faults.add(origin.at(fault)));
    if (!root.isNull()) {
      documents.add(new YamlDocument(root, origin));
    }
  }

  private void fault(int line, String message) {
    var origin = new Origin(file.name(), Map.of("", line));
    faults.add(origin.at(new Fault("", message)));
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  /// The parser names the token before the trouble; only its text names the trouble's own line.
  private static int line(JacksonException malformed, JsonParser parser) {
    Matcher place = PLACE.matcher(String.valueOf(malformed.getOriginalMessage()));
    int line = line(parser);
    while (place.find()) {
      line = Integer.parseInt(place.group(1));
    }
    return line;
  }

  /// The YAML parser says first what it was doing, then what it found, with drawings of the place.
  private static String reason(JacksonException malformed) {
    String text = String.valueOf(malformed.getOriginalMessage());
    if (!(malformed instanceof JacksonYAMLParseException)) {
      return firstLine(text);
    }
    @Nullable String reason = null;
    for (String line : text.lines().toList()) {
      if (!line.startsWith(" ") && !line.isBlank()) {
        reason = line;
      }
    }
    return reason == null ? firstLine(text) : reason;
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "" : text.lines().findFirst().orElse("");
  }
}
