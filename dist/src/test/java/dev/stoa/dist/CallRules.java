package dev.stoa.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/// What may be called where, and how types are named.
final class CallRules {

  private static final Map<String, Set<String>> SECRET_INPUTS =
      Map.of(
          "java.lang.System", Set.of("currentTimeMillis"),
          "java.time.InstantSource", Set.of("system"),
          "java.time.Clock",
              Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds"),
          "java.util.UUID", Set.of("randomUUID"),
          "java.lang.Math", Set.of("random"),
          "java.util.concurrent.ThreadLocalRandom", Set.of("current"));

  private CallRules() {}

  static ArchRule clocksAndIdsArePassedIn() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("dev.stoa.kernel..", "dev.stoa.server", "dev.stoa.cli..")
        .should()
        .callCodeUnitWhere(
            describe("it reads a clock or makes an id by itself", CallRules::isSecretInput))
        .because("a test moves the clock and counts the ids");
  }

  private static boolean isSecretInput(JavaCall<?> call) {
    String owner = call.getTarget().getOwner().getName();
    String name = call.getTarget().getName();
    int parameters = call.getTarget().getRawParameterTypes().size();
    if (owner.startsWith("java.time.") && name.equals("now")) {
      return parameters == 0;
    }
    if (name.equals("<init>")) {
      return parameters == 0 && Set.of("java.util.Random", "java.util.Date").contains(owner);
    }
    return SECRET_INPUTS.getOrDefault(owner, Set.of()).contains(name);
  }
}
