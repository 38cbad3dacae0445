package dev.stoa.server.api.assets;

import dev.stoa.catalogue.media.FileInputs;
import dev.stoa.discovery.AssetPage;
import dev.stoa.kernel.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the call of an asset in several languages. Each needs nothing but what comes with the
/// language.
final class Snippets {

  private static final String KEY = "-H \"x-api-key: $STOA_API_KEY\"";

  private Snippets() {}

  static List<Snippet> of(AssetPage page, String endpoint) {
    JsonNode inputs = inputs(page.shown());
    if (page.shown().table() != null) {
      return reads(endpoint + query(inputs));
    }
    String json = Json.text(inputs);
    return List.of(
        new Snippet("bash", "curl", curl(endpoint, inputs, page.shown().inputs())),
        new Snippet("python", "Python", fill(PYTHON, endpoint, literal(json))),
        new Snippet("javascript", "JavaScript", fill(JAVASCRIPT, endpoint, json)),
        new Snippet("java", "Java", fill(JAVA, endpoint, literal(json))),
        new Snippet("go", "Go", fill(GO, endpoint, literal(json))));
  }

  /// A data set is read by its address alone.
  private static List<Snippet> reads(String address) {
    return List.of(
        new Snippet("bash", "curl", "curl %s %s".formatted(quoted(address), KEY)),
        new Snippet("python", "Python", fill(ReadSnippets.PYTHON, address, "")),
        new Snippet("javascript", "JavaScript", fill(ReadSnippets.JAVASCRIPT, address, "")),
        new Snippet("java", "Java", fill(ReadSnippets.JAVA, address, "")),
        new Snippet("go", "Go", fill(ReadSnippets.GO, address, "")));
  }

  /// Those of the first example; without one, what the schema shows of its required inputs.
  private static JsonNode inputs(AssetPage.Shown shown) {
    if (!shown.examples().isEmpty()) {
      return shown.examples().getFirst().inputs();
    }
    ObjectNode inputs = Json.mapper().createObjectNode();
    for (JsonNode name : shown.inputs().path("required")) {
      JsonNode schema = shown.inputs().path("properties").path(name.asString());
      inputs.set(name.asString(), sample(schema));
    }
    return inputs;
  }

  private static JsonNode sample(JsonNode schema) {
    for (String told : List.of("default", "const", "example")) {
      if (schema.has(told)) {
        return schema.path(told);
      }
    }
    for (String listed : List.of("examples", "enum")) {
      if (!schema.path(listed).isEmpty()) {
        return schema.path(listed).path(0);
      }
    }
    var nodes = Json.mapper().getNodeFactory();
    return switch (schema.path("type").asString("")) {
      case "integer", "number" ->
          schema.has("minimum") ? schema.path("minimum") : nodes.numberNode(1);
      case "boolean" -> nodes.booleanNode(true);
      case "array" -> nodes.arrayNode();
      case "object" -> nodes.objectNode();
      default -> nodes.stringNode("Hello world");
    };
  }

  /// In the query where the inputs are plain, else in the body. A file is the body.
  private static String curl(String endpoint, JsonNode inputs, JsonNode schema) {
    FileInputs files = FileInputs.of(schema);
    if (files.only().isPresent() && inputs instanceof ObjectNode all) {
      String name = files.only().get();
      String mediaType = files.accepted().firstEntry().getValue().types().names().getFirst();
      String query = query(all.deepCopy().without(name));
      return "curl %s %s \\\n  -H 'content-type: %s' --data-binary @%s.%s"
          .formatted(
              quoted(endpoint + query),
              KEY,
              mediaType,
              name,
              mediaType.substring(mediaType.indexOf('/') + 1));
    }
    boolean plain = inputs.valueStream().allMatch(Snippets::isPlain);
    return plain
        ? "curl %s %s".formatted(quoted(endpoint + query(inputs)), KEY)
        : "curl %s %s \\\n  -H 'content-type: application/json' -d %s"
            .formatted(quoted(endpoint), KEY, quoted(Json.text(inputs)));
  }

  private static boolean isPlain(JsonNode value) {
    return value instanceof ArrayNode list
        ? !list.isEmpty() && list.valueStream().allMatch(JsonNode::isValueNode)
        : value.isValueNode() && !value.isNull();
  }

  private static String query(JsonNode inputs) {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (var input : inputs.properties()) {
      Iterable<JsonNode> values =
          input.getValue() instanceof ArrayNode list ? list : List.of(input.getValue());
      for (JsonNode value : values) {
        query.add(encoded(input.getKey()) + "=" + encoded(value.asString()));
      }
    }
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /// A string of JSON is a string of Python, Java and Go too.
  private static String literal(String text) {
    return Json.text(text);
  }

  private static String fill(String template, String endpoint, String inputs) {
    return template.replace("ENDPOINT", endpoint).replace("INPUTS", inputs).stripTrailing();
  }

  private static final String PYTHON =
      """
      import json, os, urllib.request

      request = urllib.request.Request(
          "ENDPOINT",
          data=INPUTS.encode(),
          headers={"content-type": "application/json", "x-api-key": os.environ["STOA_API_KEY"]},
      )
      with urllib.request.urlopen(request) as answer:
          print(json.dumps(json.load(answer)["data"], indent=2, ensure_ascii=False))
      """;

  private static final String JAVASCRIPT =
      """
      const answer = await fetch("ENDPOINT", {
        method: "POST",
        headers: { "content-type": "application/json", "x-api-key": process.env.STOA_API_KEY },
        body: JSON.stringify(INPUTS),
      });
      if (!answer.ok) throw new Error(await answer.text());
      console.log(JSON.stringify((await answer.json()).data, null, 2));
      """;

  private static final String JAVA =
      """
      import java.net.URI;
      import java.net.http.*;

      void main() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("ENDPOINT"))
            .header("content-type", "application/json")
            .header("x-api-key", System.getenv("STOA_API_KEY"))
            .POST(HttpRequest.BodyPublishers.ofString(INPUTS))
            .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(answer.body());
      }
      """;

  private static final String GO =
      """
      package main

      import (
      \t"io"
      \t"net/http"
      \t"os"
      \t"strings"
      )

      func main() {
      \tbody := strings.NewReader(INPUTS)
      \trequest, err := http.NewRequest("POST", "ENDPOINT", body)
      \tif err != nil {
      \t\tpanic(err)
      \t}
      \trequest.Header.Set("content-type", "application/json")
      \trequest.Header.Set("x-api-key", os.Getenv("STOA_API_KEY"))
      \tanswer, err := http.DefaultClient.Do(request)
      \tif err != nil {
      \t\tpanic(err)
      \t}
      \tdefer answer.Body.Close()
      \tio.Copy(os.Stdout, answer.Body)
      }
      """;
}
