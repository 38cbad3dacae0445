package dev.stoa.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One concrete place where a model runs. In JSON the field `provider` tells the kinds apart.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "provider")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Target.Engine.class, name = "engine"),
  @JsonSubTypes.Type(value = Target.Http.class, name = "http")
})
public sealed interface Target {

  /// The share among targets of the same priority; at least 1.
  int weight();

  /// Targets of the lowest number are tried first.
  int priority();

  /// An engine inside this installation.
  record Engine(String engine, int weight, int priority) implements Target {}

  /// An upstream that is asked over plain HTTP. In address, headers and body, `{{name}}` stands for
  /// the input of that name, as a [Template] says.
  ///
  /// @param headers sent besides those of the client
  /// @param body sent as JSON; null for none
  /// @param outputs for each output, where it stands in the answer, as a [ValuePath]; none when the
  ///   answer is the outputs
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Http(
      String method,
      String url,
      Map<String, String> headers,
      @Nullable JsonNode body,
      Map<String, String> outputs,
      int weight,
      int priority)
      implements Target {

    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:[^/?#]*@)?([^/?#@]+)");

    public Http {
      headers = inOrder(headers);
      outputs = inOrder(outputs);
      body = body == null || body.isNull() ? null : body;
    }

    private static Map<String, String> inOrder(Map<String, String> map) {
      return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /// Host and port, which no input can change.
    public String host() {
      Matcher found = HOST.matcher(url);
      return found.lookingAt() ? found.group(1) : "";
    }

    /// Without what may be secret.
    @Override
    public String toString() {
      return "Http[" + method + ' ' + url + ']';
    }
  }
}
