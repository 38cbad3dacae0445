package dev.stoa.dist;

import com.sun.source.tree.PackageTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Every package of the product says what it is and what it never does.
final class PackageConventions {

  private static final int LINES_MAX = 20;
  private static final String FILE = "package-info.java";

  static final Convention FORM =
      new Convention(
          "a package-info is @NullMarked, documented, and at most %d lines".formatted(LINES_MAX),
          "null is checked everywhere, and a newcomer starts reading there",
          PackageConventions::unsoundForm);

  private PackageConventions() {}

  /// The folders of main sources that hold types but no package-info.
  static List<String> undescribed(List<SourceFile> sources) {
    Set<String> described =
        sources.stream()
            .filter(source -> source.name().equals(FILE))
            .map(SourceFile::folder)
            .collect(Collectors.toSet());
    return sources.stream()
        .filter(source -> !source.test())
        .map(SourceFile::folder)
        .distinct()
        .filter(folder -> !described.contains(folder))
        .toList();
  }

  private static List<String> unsoundForm(SourceFile source) {
    PackageTree declaration = source.tree().getPackage();
    if (!source.name().equals(FILE) || declaration == null) {
      return List.of();
    }
    boolean nullMarked =
        declaration.getAnnotations().stream()
            .anyMatch(mark -> mark.getAnnotationType().toString().equals("NullMarked"));
    boolean documented = source.test() || source.lines().getFirst().startsWith("///");
    return nullMarked && documented && source.lines().size() <= LINES_MAX
        ? List.of()
        : List.of(source.path());
  }
}
