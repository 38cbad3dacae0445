package dev.stoa.catalogue.media;

import dev.stoa.kernel.FileKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The media types that a file may have.
///
/// @param names without parameters, each by its registered name, at least one
public record MediaTypes(List<String> names) {

  private static final String RANGE = "/*";

  public MediaTypes {
    names = List.copyOf(names);
  }

  /// @param text one media type, a range such as `image/*` which means all known of them, or
  ///   several with commas between
  static MediaTypes parse(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (String each : text.split(",", -1)) {
      String name = FileKind.registered(each);
      if (name.endsWith(RANGE)) {
        String type = name.substring(0, name.length() - 1);
        Arrays.stream(FileKind.values())
            .map(FileKind::mediaType)
            .filter(known -> known.startsWith(type))
            .forEach(names::add);
      } else {
        names.add(name);
      }
    }
    return new MediaTypes(List.copyOf(names));
  }

  /// Whether a file may be sent as this, by one of its names.
  public boolean take(String mediaType) {
    return names.contains(FileKind.registered(mediaType));
  }

  /// Whether a file of one of these may also be one of those.
  public boolean meet(MediaTypes others) {
    return !Collections.disjoint(names, others.names) || hasUnknown() || others.hasUnknown();
  }

  /// Whether one of them is no kind that can be recognised, so that any file may be it.
  boolean hasUnknown() {
    return !names.stream().allMatch(FileKind::isKnown);
  }

  /// For a sentence.
  public String words() {
    return String.join(", ", names);
  }
}
