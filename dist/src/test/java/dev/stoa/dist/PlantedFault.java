package dev.stoa.dist;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// Sources that one rule must reject.
///
/// @param named what the rule's complaint must name
record PlantedFault(String title, ArchRule rule, String named, List<String> sources) {

  @Override
  public String toString() {
    return title;
  }

  static List<PlantedFault> all() {
    return Stream.of(ofLevels(), ofSql(), ofPlaces(), ofState(), ofCallsAndNames())
        .flatMap(List::stream)
        .toList();
  }

  private static List<PlantedFault> ofLevels() {
    return List.of(
        planted(
            "two domains in a ring",
            ArchitectureRules.domainsAreFreeOfCycles(),
            "Slice keys",
            "package dev.stoa.keys; public record A(dev.stoa.usage.B b) {}",
            "package dev.stoa.usage; public record B(dev.stoa.keys.A a) {}"),
        planted(
            "a parent in a ring with its child",
            ArchitectureRules.packagesAreFreeOfCycles(),
            "Slice keys.inner",
            "package dev.stoa.keys; public record A(dev.stoa.keys.inner.B b) {}",
            "package dev.stoa.keys.inner; public record B(dev.stoa.keys.A a) {}"),
        planted(
            "a package without a level",
            ArchitectureRules.everyPackageHasALevel(),
            "dev.stoa.leftovers.A",
            "package dev.stoa.leftovers; public record A(int a) {}"),
        upward(
            "an import upwards",
            "kernel is below keys",
            "package dev.stoa.keys; public record A(int a) {}",
            "package dev.stoa.kernel; public record Planted(dev.stoa.keys.A a) {}"),
        upward(
            "an import of a sibling",
            "are siblings",
            "package dev.stoa.usage; public record A(int a) {}",
            "package dev.stoa.keys; public record B(dev.stoa.usage.A a) {}"),
        upward(
            "the command line seeing the product",
            "stand apart",
            "package dev.stoa.kernel; public record Planted(int a) {}",
            "package dev.stoa.cli; public record B(dev.stoa.kernel.Planted a) {}"),
        upward(
            "a gateway seeing the API",
            "server.gateway and server.api are sisters",
            "package dev.stoa.server.api.keys; public record A(int a) {}",
            "package dev.stoa.server.gateway.oip; public record B(dev.stoa.server.api.keys.A a) {}"),
        upward(
            "one resource of the API seeing another",
            "server.api.teams and server.api.keys are sisters",
            "package dev.stoa.server.api.keys; public record A(int a) {}",
            "package dev.stoa.server.api.teams; public record B(dev.stoa.server.api.keys.A a) {}"),
        upward(
            "a parent knowing its child",
            "providers knows its child http",
            "package dev.stoa.providers.http; public record A(int a) {}",
            "package dev.stoa.providers; public record B(dev.stoa.providers.http.A a) {}"),
        upward(
            "a part knowing the wiring",
            "server.http knows the wiring",
            "package dev.stoa.server; public record A(int a) {}",
            "package dev.stoa.server.http; public record B(dev.stoa.server.A a) {}"));
  }

  private static List<PlantedFault> ofSql() {
    return List.of(
        planted(
            "SQL outside a Jdbc class",
            ArchitectureRules.sqlStaysInJdbcClasses(),
            "KeyShelf",
            "package dev.stoa.keys; class KeyShelf { java.sql.Connection connection; }"),
        planted(
            "storage outside a Jdbc class",
            ArchitectureRules.sqlStaysInJdbcClasses(),
            "KeyShelf",
            "package dev.stoa.keys; class KeyShelf { dev.stoa.storage.Database database; }"),
        planted(
            "SQL in the wiring",
            ArchitectureRules.wiringSeesStorageButNoSql(),
            "Wires",
            "package dev.stoa.server; class Wires { org.jdbi.v3.core.Jdbi jdbi; }"));
  }

  private static List<PlantedFault> ofPlaces() {
    return List.of(
        planted(
            "an HTTP server in core",
            ArchitectureRules.theHttpServerStaysInServerHttp(),
            "Door",
            "package dev.stoa.invocation; class Door { org.eclipse.jetty.server.Server server; }"),
        planted(
            "a native library in core",
            ArchitectureRules.nativeLibrariesStayInEngines(),
            "Brain",
            "package dev.stoa.providers; class Brain { ai.onnxruntime.OrtEnvironment ort; }"),
        planted(
            "an engine that looks around",
            ArchitectureRules.enginesSeeOnlyTheirPort(),
            "Curious",
            "package dev.stoa.keys; public record A(int a) {}",
            "package dev.stoa.engines; class Curious { dev.stoa.keys.A a; }"),
        planted(
            "a second HTTP client",
            ArchitectureRules.oneHttpClient(),
            "Caller",
            "package dev.stoa.webhooks; class Caller { java.net.http.HttpClient client; }"),
        planted(
            "printing in core",
            ArchitectureRules.nothingPrintsButTheConsole(),
            "Chatty",
            "package dev.stoa.keys; class Chatty { void a() { System.out.println(); } }"));
  }

  private static List<PlantedFault> ofState() {
    return List.of(
        planted(
            "an injected field",
            ArchitectureRules.nothingIsInjectedIntoFields(),
            "Magic.a",
            "package dev.stoa.keys; class Magic { @interface Inject {} @Inject String a; }"),
        planted(
            "a static field that changes",
            ArchitectureRules.noStaticStateChanges(),
            "Shared.count",
            "package dev.stoa.keys; class Shared { static int count; }"),
        planted(
            "a static map that changes",
            ArchitectureRules.noStaticStateChanges(),
            "Shared.SEEN",
            "package dev.stoa.keys; import java.util.concurrent.ConcurrentHashMap; class Shared {"
                + " static final ConcurrentHashMap<String, String> SEEN = new ConcurrentHashMap<>();}"));
  }

  private static List<PlantedFault> ofCallsAndNames() {
    return List.of(
        secretInput("Instant.now()", "java.time.Instant.now()"),
        secretInput("System.currentTimeMillis()", "System.currentTimeMillis()"),
        secretInput("InstantSource.system()", "java.time.InstantSource.system()"),
        secretInput("UUID.randomUUID()", "java.util.UUID.randomUUID()"),
        secretInput("new Random()", "new java.util.Random()"),
        badName("KeyManager"),
        badName("KeyUtils"),
        badName("BaseKey"),
        badName("KeyInfo"),
        badName("KeyStoreImpl"),
        planted(
            "a package for everything",
            NameRules.packagesAreNamedByTheirDomain(),
            "dev.stoa.keys.util.A",
            "package dev.stoa.keys.util; record A(int a) {}"));
  }

  private static PlantedFault planted(
      String title, ArchRule rule, String named, String... sources) {
    return new PlantedFault(title, rule, named, List.of(sources));
  }

  private static PlantedFault upward(String title, String named, String... sources) {
    return planted(title, ArchitectureRules.importsGoDownwards(), named, sources);
  }

  private static PlantedFault secretInput(String title, String expression) {
    return planted(
        title,
        CallRules.clocksAndIdsArePassedIn(),
        "Dreamer",
        "package dev.stoa.keys; class Dreamer { Object a() { return " + expression + "; } }");
  }

  private static PlantedFault badName(String name) {
    return planted(
        name,
        NameRules.typesAreNamedByTheirJob(),
        name,
        "package dev.stoa.keys; record " + name + "(int a) {}");
  }
}
