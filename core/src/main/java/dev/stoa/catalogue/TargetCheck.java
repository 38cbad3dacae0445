package dev.stoa.catalogue;

import dev.stoa.kernel.Fault;
import dev.stoa.outbound.OutboundRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whether an upstream can be asked as its publisher writes it: every fault, by pointer into the
/// target.
final class TargetCheck {

  private static final Pattern BEGINNING = Pattern.compile("(?i)https?://[^/?#]+([/?].*)?");
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

  private final JsonNode inputs;
  private final List<Fault> faults = new ArrayList<>();

  private TargetCheck(JsonNode inputs) {
    this.inputs = inputs;
  }

  /// @param inputs the schema of the version's inputs
  static List<Fault> faultsOf(Target.Http target, JsonNode inputs) {
    var check = new TargetCheck(inputs);
    check.url(target.url());
    target.headers().forEach(check::header);
    check.body(target);
    for (Map.Entry<String, String> output : target.outputs().entrySet()) {
      check.path("/outputs/" + escaped(output.getKey()), output.getValue());
    }
    return check.faults;
  }

  private void url(String url) {
    Template template = template("/url", url);
    if (template == null) {
      return;
    }
    if (!template.names().isEmpty()
        && !template.beginning().matches("(?i)https?://[^/?#]+[/?].*")) {
      fault("/url", "An input may stand in path and query only, never in the host.");
      return;
    }
    try {
      var filled = new URI(template.fill(_ -> "x"));
      if (!BEGINNING.matcher(filled.toString()).matches()
          || filled.getHost() == null
          || filled.getRawUserInfo() != null
          || filled.getRawFragment() != null
          || !filled.getRawPath().equals(filled.normalize().getRawPath())) {
        fault(
            "/url",
            "Must be an http or https address without user name, '#' or '..', such as"
                + " https://models.example.org/v1/rate.");
      }
    } catch (URISyntaxException wrong) {
      fault("/url", "Is no address: " + wrong.getReason() + ".");
    }
  }

  private void header(String name, String value) {
    String place = "/headers/" + escaped(name);
    if (!OutboundRequest.mayBeSet(name)) {
      fault(place, "'%s' is no header that a target may set.".formatted(name));
    }
    Template template = template(place, value);
    if (template != null && !OutboundRequest.isValue(template.fill(_ -> ""))) {
      fault(place, "The value has characters that no header may have.");
    }
  }

  private void body(Target.Http target) {
    JsonNode body = target.body();
    if (body == null) {
      return;
    }
    if (WITHOUT_BODY.contains(target.method().toUpperCase(Locale.ROOT))) {
      fault("/body", "A %s has no body.".formatted(target.method()));
    }
    node("/body", body);
  }

  private void node(String place, JsonNode node) {
    if (node.isString()) {
      template(place, node.asString());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        node(place + "/" + i, node.get(i));
      }
    } else {
      node.properties()
          .forEach(member -> node(place + "/" + escaped(member.getKey()), member.getValue()));
    }
  }

  private void path(String place, String text) {
    try {
      ValuePath.parse(text);
    } catch (IllegalArgumentException wrong) {
      fault(place, String.valueOf(wrong.getMessage()));
    }
  }

  private @Nullable Template template(String place, String text) {
    try {
      Template template = Template.parse(text);
      JsonNode known = inputs.path("properties");
      for (String name : template.names()) {
        if (!known.has(name)) {
          fault(place, "There is no input '%s'.".formatted(name));
        }
      }
      return template;
    } catch (IllegalArgumentException wrong) {
      fault(place, String.valueOf(wrong.getMessage()));
      return null;
    }
  }

  private void fault(String place, String message) {
    faults.add(new Fault(place, message));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
