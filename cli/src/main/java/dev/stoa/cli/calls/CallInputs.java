package dev.stoa.cli.calls;

import dev.stoa.cli.remote.Answer;
import dev.stoa.cli.remote.AssetAddress;
import dev.stoa.cli.remote.Multipart;
import dev.stoa.cli.remote.Query;
import dev.stoa.cli.remote.Remote;
import dev.stoa.cli.terminal.MissingException;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The inputs of a call as they stand on the command line, and how they are sent: as a query while
/// that is enough, because then the server reads each by the asset's schema; as a form with files
/// or when long; as JSON when JSON was given. A data set takes nothing but a query.
final class CallInputs {

  private static final int QUERY_CHARS_MAX = 6_000;

  private final List<Map.Entry<String, String>> words = new ArrayList<>();
  private final Map<String, JsonNode> values = new LinkedHashMap<>();
  private final Map<String, Path> files = new LinkedHashMap<>();
  private @Nullable JsonNode whole;

  /// Adds `name=text`, or `name:=json`, or all inputs when it is a JSON object.
  void addPair(String pair) {
    if (pair.startsWith("{")) {
      setWhole(pair);
      return;
    }
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw new MissingException(
          "'" + pair + "' is no input", "Write name=text, or name:=json, such as text=\"Hello\".");
    }
    if (pair.charAt(equals - 1) == ':') {
      values.put(pair.substring(0, equals - 1), json(pair.substring(equals + 1)));
    } else {
      words.add(Map.entry(pair.substring(0, equals), pair.substring(equals + 1)));
    }
  }

  /// Adds `name=@path`.
  void addFile(String pair) {
    int equals = pair.indexOf("=@");
    if (equals < 1) {
      throw new MissingException(
          "'" + pair + "' names no file", "Write name=@path, such as audio=@hello.wav.");
    }
    Path file = Path.of(pair.substring(equals + 2));
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new MissingException(
          "There is no readable file " + file, "Check the name, and who may read it.");
    }
    files.put(pair.substring(0, equals), file);
  }

  /// Sets all inputs at once.
  void setWhole(String json) {
    whole = json(json);
  }

  Answer send(Remote remote, AssetAddress asset) {
    if (asset.type().equals("data")) {
      return remote.read(asset.path() + parameters());
    }
    if (whole != null || (!values.isEmpty() && files.isEmpty())) {
      return remote.post(asset.path(), object());
    }
    String query = query();
    if (files.isEmpty() && query.length() <= QUERY_CHARS_MAX) {
      return remote.read(asset.path() + query);
    }
    Multipart form = form();
    return remote.with("content-type", form.contentType()).post(asset.path(), form.publisher());
  }

  private JsonNode object() {
    if (whole != null && words.isEmpty() && values.isEmpty()) {
      return whole;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (whole instanceof ObjectNode given) {
      object.setAll(given);
    }
    words.forEach(word -> object.put(word.getKey(), word.getValue()));
    object.setAll(values);
    return object;
  }

  private String query() {
    Query query = new Query();
    words.forEach(word -> query.add(word.getKey(), word.getValue()));
    return query.behind("");
  }

  private String parameters() {
    if (!files.isEmpty()) {
      throw new MissingException(
          "A data set takes no files", "Write what rows you want, as in species=Adelie limit=10.");
    }
    Query query = new Query();
    words.forEach(word -> query.add(word.getKey(), word.getValue()));
    if (whole != null) {
      whole.properties().forEach(each -> parameter(query, each.getKey(), each.getValue()));
    }
    values.forEach((name, value) -> parameter(query, name, value));
    return query.behind("");
  }

  /// A list means one of several, as a parameter that is repeated.
  private static void parameter(Query query, String name, JsonNode value) {
    if (value.isArray()) {
      value.forEach(each -> parameter(query, name, each));
    } else {
      query.add(name, value.isString() ? value.asString() : value.toString());
    }
  }

  private Multipart form() {
    Multipart form = new Multipart("stoa-" + UUID.randomUUID());
    words.forEach(word -> form.field(word.getKey(), word.getValue()));
    values.forEach((name, value) -> form.field(name, value.toString()));
    files.forEach((name, file) -> form.file(name, fileName(file), type(file), bytes(file)));
    return form;
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String type(Path file) {
    String guess = URLConnection.guessContentTypeFromName(fileName(file));
    return guess == null ? "application/octet-stream" : guess;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException _) {
      throw new MissingException("The file " + file + " cannot be read", "Check who may read it.");
    }
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException _) {
      throw new MissingException(
          "'" + text + "' is no JSON", "Quote it for your shell, as in '{\"text\":\"Hello\"}'.");
    }
  }
}
