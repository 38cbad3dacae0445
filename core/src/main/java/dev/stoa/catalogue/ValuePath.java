package dev.stoa.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Where one value stands in a JSON document: a singular query of JSONPath (RFC 9535), such as
/// `$.result[0].label` or `$['top label']`. Negative indices count from the end.
public final class ValuePath {

  private static final Pattern STEP =
      Pattern.compile(
          "\\.([A-Za-z_\\x80-\\x{10FFFF}][A-Za-z0-9_\\x80-\\x{10FFFF}]*)"
              + "|\\[(-?(?:0|[1-9][0-9]{0,8}))]"
              + "|\\['((?:[^'\\\\]|\\\\['\\\\])*)']"
              + "|\\[\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"]");

  private final List<Step> steps;

  private sealed interface Step {
    record Member(String name) implements Step {}

    record Element(int index) implements Step {}
  }

  private ValuePath(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /// @throws IllegalArgumentException with a message that tells what would be right
  public static ValuePath parse(String text) {
    Matcher step = STEP.matcher(text);
    int end = 1;
    List<Step> steps = new ArrayList<>();
    while (text.startsWith("$") && end < text.length()) {
      if (!step.find(end) || step.start() != end) {
        throw unreadable(text);
      }
      steps.add(step(step));
      end = step.end();
    }
    if (!text.startsWith("$")) {
      throw unreadable(text);
    }
    return new ValuePath(steps);
  }

  private static Step step(Matcher step) {
    if (step.group(1) != null) {
      return new Step.Member(step.group(1));
    }
    if (step.group(2) != null) {
      return new Step.Element(Integer.parseInt(step.group(2)));
    }
    String quoted = step.group(3) == null ? step.group(4) : step.group(3);
    return new Step.Member(quoted.replaceAll("\\\\(.)", "$1"));
  }

  /// The value, which may be JSON's null; empty when nothing stands there.
  public Optional<JsonNode> in(JsonNode document) {
    JsonNode at = document;
    for (Step step : steps) {
      at =
          switch (step) {
            case Step.Member(String name) -> at.path(name);
            case Step.Element(int index) -> at.path(index < 0 ? at.size() + index : index);
          };
    }
    return at.isMissingNode() ? Optional.empty() : Optional.of(at);
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "'%s' is no path to one value; write it like $.result[0].label or $['top label']."
            .formatted(text));
  }
}
