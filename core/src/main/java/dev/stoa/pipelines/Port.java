package dev.stoa.pipelines;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One input or output of a node, written `node.name`.
public record Port(String node, String name) {

  private static final Pattern FORM =
      Pattern.compile("([a-z][a-z0-9-]{0,39})\\.([A-Za-z_][A-Za-z0-9_-]{0,63})");

  static Optional<Port> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new Port(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return node + "." + name;
  }
}
