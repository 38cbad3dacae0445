package dev.stoa.providers.http;

import dev.stoa.catalogue.Target;
import dev.stoa.catalogue.Template;
import dev.stoa.catalogue.ValuePath;
import dev.stoa.kernel.Json;
import dev.stoa.outbound.OutboundLimits;
import dev.stoa.outbound.OutboundRequest;
import dev.stoa.providers.FailureKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A target whose templates and paths are read. Safe for use by many threads.
final class PreparedTarget {

  private static final byte[] NOTHING = new byte[0];

  private final String method;
  private final AddressTemplate address;
  private final Map<String, Template> headers;
  private final @Nullable BodyTemplate body;
  private final Map<String, ValuePath> outputs;

  private PreparedTarget(
      String method,
      AddressTemplate address,
      Map<String, Template> headers,
      @Nullable BodyTemplate body,
      Map<String, ValuePath> outputs) {
    this.method = method;
    this.address = address;
    this.headers = headers;
    this.body = body;
    this.outputs = outputs;
  }

  /// @param target one that was published, so its text is sound
  static PreparedTarget of(Target.Http target) {
    Map<String, Template> headers = new LinkedHashMap<>();
    standard(target, "accept").ifPresent(value -> headers.put("Accept", value));
    if (target.body() != null) {
      standard(target, "content-type").ifPresent(value -> headers.put("Content-Type", value));
    }
    target.headers().forEach((name, value) -> headers.put(name, Template.parse(value)));
    Map<String, ValuePath> outputs = new LinkedHashMap<>();
    target.outputs().forEach((name, path) -> outputs.put(name, ValuePath.parse(path)));
    return new PreparedTarget(
        target.method().toUpperCase(Locale.ROOT),
        AddressTemplate.parse(target.url()),
        headers,
        target.body() == null ? null : BodyTemplate.of(target.body()),
        outputs);
  }

  private static Optional<Template> standard(Target.Http target, String name) {
    return target.headers().keySet().stream().anyMatch(name::equalsIgnoreCase)
        ? Optional.empty()
        : Optional.of(Template.parse("application/json"));
  }

  /// The request that the inputs of a call make.
  Filled request(JsonNode inputs, OutboundLimits limits) {
    Optional<String> filled = address.target(inputs);
    if (filled.isEmpty()) {
      return new Filled.Unfit("An input cannot stand in the address of this model.");
    }
    Map<String, String> sent = new LinkedHashMap<>();
    for (Map.Entry<String, Template> header : headers.entrySet()) {
      String value = header.getValue().fill(name -> InputText.of(inputs, name));
      if (!OutboundRequest.isValue(value)) {
        return new Filled.Unfit(
            "An input has line breaks or characters that this model's header cannot carry.");
      }
      sent.put(header.getKey(), value);
    }
    byte[] bytes = body == null ? NOTHING : Json.bytes(body.fill(inputs));
    return new Filled.Ready(
        new OutboundRequest(method, address.site(), filled.get(), sent, bytes, limits));
  }

  UpstreamAnswer outputs(JsonNode document) {
    if (outputs.isEmpty()) {
      return new UpstreamAnswer.Outputs(document);
    }
    ObjectNode found = Json.mapper().createObjectNode();
    for (Map.Entry<String, ValuePath> output : outputs.entrySet()) {
      Optional<JsonNode> value = output.getValue().in(document);
      if (value.isEmpty()) {
        return new UpstreamAnswer.Useless(
            FailureKind.MALFORMED_ANSWER,
            "The upstream's answer lacks the output '%s'.".formatted(output.getKey()));
      }
      found.set(output.getKey(), value.get());
    }
    return new UpstreamAnswer.Outputs(found);
  }
}
