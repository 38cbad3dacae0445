package dev.stoa.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// What may import what. `docs/architecture.md` says the same in words.
final class ArchitectureRules {

  private static final String WIRING = "dev.stoa.server";

  private ArchitectureRules() {}

  static ArchRule domainsAreFreeOfCycles() {
    return slices()
        .matching("dev.stoa.(*)..")
        .should()
        .beFreeOfCycles()
        .because("folders that import each other only look like an architecture");
  }

  static ArchRule packagesAreFreeOfCycles() {
    return slices()
        .matching("dev.stoa.(**)")
        .should()
        .beFreeOfCycles()
        .because("a sub-package in a ring with its parent or sister cannot be read alone");
  }

  static ArchRule everyPackageHasALevel() {
    return classes()
        .should(
            have(
                describe(
                    "a top package that PackageLevels lists",
                    type -> !PackageLevels.isOfProduct(type) || PackageLevels.isListed(type))))
        .because("a new domain decides first what it stands on");
  }

  static ArchRule importsGoDownwards() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("import downwards only") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> PackageLevels.isOfProduct(use.getTargetClass()))
                    .forEach(use -> check(use, events));
              }

              private void check(Dependency use, ConditionEvents events) {
                PackageLevels.fault(use)
                    .ifPresent(fault ->
                        events.add(
                            SimpleConditionEvent.violated(
                                use, fault + ": " + use.getDescription())));
              }
            })
        .because("what seems to need a sibling is a port implemented one level up");
  }

  static ArchRule sqlStaysInJdbcClasses() {
    return noClasses()
        .that(
            describe(
                "are neither named Jdbc… nor part of storage",
                type -> !outermost(type).getSimpleName().startsWith("Jdbc")))
        .and(resideOutsideOfPackages("dev.stoa.storage..", WIRING))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "dev.stoa.storage.."))
        .because("a domain is read without its SQL, and its SQL lies in one file beside its port");
  }

  static ArchRule wiringSeesStorageButNoSql() {
    return noClasses()
        .that()
        .resideInAPackage(WIRING)
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.jdbi.."))
        .allowEmptyShould(true)
        .because("wiring opens the database and hands it on");
  }

  static ArchRule theHttpServerStaysInServerHttp() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.stoa.server.http..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.eclipse.jetty..", "jakarta.servlet..", "com.sun.net.httpserver.."))
        .because("core can be tested, and the server replaced, without the other");
  }

  static ArchRule nativeLibrariesStayInEngines() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.stoa.engines..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("ai.onnxruntime..", "org.duckdb..", "java.lang.foreign.."))
        .because("native work runs on pools of its own, behind the Engine port");
  }

  static ArchRule enginesSeeOnlyTheirPort() {
    return noClasses()
        .that()
        .resideInAPackage("dev.stoa.engines..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.stoa..")
                .and(
                    resideOutsideOfPackages(
                        "dev.stoa.engines..",
                        "dev.stoa.providers..",
                        "dev.stoa.data..",
                        "dev.stoa.kernel..")))
        .because("an engine turns inputs into outputs and knows nothing of who asks");
  }

  static ArchRule oneHttpClient() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("dev.stoa.outbound..", "dev.stoa.cli..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..", "org.apache.hc..")
                .or(namedAnyOf("java.net.HttpURLConnection")))
        .because("addresses are checked, limits kept and time-outs set in one place: outbound");
  }

  static ArchRule nothingPrintsButTheConsole() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("dev.stoa.cli..", WIRING)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("what a server has to say goes to its log");
  }

  static ArchRule nothingIsInjectedIntoFields() {
    return fields()
        .should()
        .notBeAnnotatedWith(
            describe(
                "an injection",
                mark ->
                    Set.of("Inject", "Autowired", "Resource")
                        .contains(mark.getRawType().getSimpleName())))
        .because("a constructor names all that a part needs");
  }

  static ArchRule noStaticStateChanges() {
    return fields()
        .that()
        .areStatic()
        .should(
            have(
                describe(
                    "a final modifier and a type that does not change",
                    ArchitectureRules::isConstant)))
        .because("two installations in one process, as in tests, share nothing");
  }

  static JavaClass outermost(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }

  static DescribedPredicate<JavaClass> namedAnyOf(String... names) {
    return describe(
        "are " + String.join(", ", names), type -> Set.of(names).contains(type.getName()));
  }

  private static boolean isConstant(JavaField field) {
    String type = field.getRawType().getName();
    return field.getModifiers().contains(JavaModifier.FINAL)
        && !type.startsWith("java.util.concurrent.atomic.")
        && !type.startsWith("java.util.concurrent.Concurrent")
        && !Set.of("java.util.HashMap", "java.util.ArrayList", "java.util.HashSet").contains(type);
  }
}
