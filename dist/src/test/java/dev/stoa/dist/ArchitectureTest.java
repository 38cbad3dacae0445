package dev.stoa.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The compiled product keeps every rule, and every rule rejects a fault planted for it.
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PackageLevels.ROOT);

  @TempDir Path folder;

  static List<ArchRule> rules() {
    Map<String, ArchRule> byDescription = new LinkedHashMap<>();
    PlantedFault.all()
        .forEach(fault -> byDescription.put(fault.rule().getDescription(), fault.rule()));
    return List.copyOf(byDescription.values());
  }

  static List<PlantedFault> faults() {
    return PlantedFault.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProductKeeps(ArchRule rule) {
    rule.allowEmptyShould(true).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isRejected(PlantedFault fault) {
    JavaClasses planted = PlantedClasses.compiled(folder, fault.sources());

    assertThat(fault.rule().evaluate(planted).getFailureReport().getDetails())
        .as(fault.rule().getDescription())
        .isNotEmpty()
        .anySatisfy(detail -> assertThat(detail).contains(fault.named()));
  }

  @Test
  void readsAllModules() {
    assertThat(PRODUCT.stream().map(type -> type.getPackageName()).distinct())
        .contains("dev.stoa.kernel", "dev.stoa.storage", "dev.stoa.cli");
  }

  @Test
  void whatGoesDownwardsIsNotRejected() {
    JavaClasses sound =
        PlantedClasses.compiled(
            folder,
            List.of(
                "package dev.stoa.accounts; public record Person(String name) {}",
                "package dev.stoa.keys; public record Sound(dev.stoa.accounts.Person person) {}",
                "package dev.stoa.server.http; public record Door(String name) {}",
                "package dev.stoa.server.api.keys; record IssueIt(dev.stoa.server.http.Door door) {}",
                "package dev.stoa.keys; class JdbcSound { java.sql.Connection connection; }"));

    assertThat(rules()).allSatisfy(rule -> rule.allowEmptyShould(true).check(sound));
  }
}
