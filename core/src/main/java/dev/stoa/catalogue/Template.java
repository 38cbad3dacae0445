package dev.stoa.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text in which `{{name}}` stands for an input.
public final class Template {

  private static final Pattern PLACE =
      Pattern.compile("\\{\\{\\s*([A-Za-z_][A-Za-z0-9_-]{0,63})\\s*}}");

  private final List<Piece> pieces;
  private final Set<String> names;

  private sealed interface Piece {
    record Literal(String text) implements Piece {}

    record Place(String name) implements Piece {}
  }

  private Template(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    this.names = names(pieces);
  }

  /// @throws IllegalArgumentException when a `{{` begins no placeholder
  public static Template parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int end = 0;
    while (place.find()) {
      literal(text.substring(end, place.start()), pieces);
      pieces.add(new Piece.Place(place.group(1)));
      end = place.end();
    }
    literal(text.substring(end), pieces);
    return new Template(pieces);
  }

  private static void literal(String text, List<Piece> pieces) {
    if (text.contains("{{")) {
      throw new IllegalArgumentException(
          "'{{' must begin the name of an input and '}}' end it, as in {{text}}.");
    }
    if (!text.isEmpty()) {
      pieces.add(new Piece.Literal(text));
    }
  }

  /// The inputs that it names.
  public Set<String> names() {
    return names;
  }

  private static Set<String> names(List<Piece> pieces) {
    Set<String> names = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Place(String name)) {
        names.add(name);
      }
    }
    return Collections.unmodifiableSet(names);
  }

  /// The name, when the text is one placeholder and nothing else.
  public Optional<String> whole() {
    return pieces.size() == 1 && pieces.getFirst() instanceof Piece.Place(String name)
        ? Optional.of(name)
        : Optional.empty();
  }

  /// What stands before the first placeholder.
  String beginning() {
    return pieces.isEmpty() || !(pieces.getFirst() instanceof Piece.Literal(String text))
        ? ""
        : text;
  }

  /// @param values the text of each input; null for one that is absent, which leaves nothing
  public String fill(Function<String, @Nullable String> values) {
    if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Literal(String text)) {
      return text;
    }
    var filled = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Literal(String text) -> filled.append(text);
        case Piece.Place(String name) -> {
          String value = values.apply(name);
          filled.append(value == null ? "" : value);
        }
      }
    }
    return filled.toString();
  }
}
