package dev.stoa.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/// How types and packages are named: `CONTRIBUTING.md` has the vocabulary to use instead.
final class NameRules {

  private static final Set<String> BANNED_WORDS =
      Set.of(
          "Manager",
          "Service",
          "Helper",
          "Util",
          "Utils",
          "Impl",
          "Base",
          "Common",
          "Processor",
          "Lifecycle",
          "Abstract");
  private static final Set<String> BANNED_LAST_WORDS = Set.of("Data", "Info");
  private static final Set<String> BANNED_PACKAGES =
      Set.of("util", "utils", "common", "base", "impl", "helper", "helpers", "service", "services");

  private NameRules() {}

  static ArchRule typesAreNamedByTheirJob() {
    return classes()
        .should(
            have(describe("a name that says its job", type -> isWellNamed(type.getSimpleName()))))
        .because("a word that fits every class says nothing of this one");
  }

  static ArchRule packagesAreNamedByTheirDomain() {
    return classes()
        .should(have(describe("a package named by its domain", NameRules::isInWellNamedPackage)))
        .because("a package for everything belongs to nobody");
  }

  private static boolean isWellNamed(String simpleName) {
    List<String> words = List.of(simpleName.split("(?<=[a-z0-9])(?=[A-Z])"));
    return words.stream().noneMatch(BANNED_WORDS::contains)
        && (words.size() == 1 || !BANNED_LAST_WORDS.contains(words.getLast()));
  }

  private static boolean isInWellNamedPackage(JavaClass type) {
    return List.of(type.getPackageName().split("\\.")).stream()
        .noneMatch(BANNED_PACKAGES::contains);
  }
}
