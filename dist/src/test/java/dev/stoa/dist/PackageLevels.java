package dev.stoa.dist;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which package may import which. One row is one level; a package imports from rows above its own
/// only, never from its row.
final class PackageLevels {

  static final String ROOT = "dev.stoa";

  private static final List<Set<String>> ROWS =
      List.of(
          Set.of("kernel", "deadlines"),
          Set.of("storage", "outbound"),
          Set.of("journal", "audit", "events", "secrets"),
          Set.of("accounts", "catalogue", "networks"),
          Set.of("credits", "keys", "subscriptions", "usage", "files", "providers", "data", "jobs"),
          Set.of("pipelines", "limits", "discovery", "webhooks", "inbox"),
          Set.of("invocation", "engines"),
          Set.of("server"));

  /// Speaks HTTP to a running Stoa: it imports nothing of the product, and nothing imports it.
  private static final Set<String> APART = Set.of("cli");

  /// Sub-packages that their sisters may use, lowest first. All other sisters never know each
  /// other.
  private static final Map<String, List<String>> SHARED_CHILDREN =
      Map.of(
          "server", List.of("config", "http", "access"),
          "engines",
              List.of(
                  "inputs",
                  "packs",
                  "weights",
                  "nlp",
                  "onnx",
                  "english",
                  "audio",
                  "images",
                  "training"),
          "cli", List.of("terminal", "remote"));

  /// The parents that know their children: all wiring is done there.
  private static final Set<String> WIRING = Set.of("server", "cli");

  /// The one sister that knows the others, because it lists them.
  private static final Set<String> LISTING = Set.of("engines.shipped");

  private PackageLevels() {}

  /// What is wrong with a dependency between two packages of the product, if anything.
  static Optional<String> fault(Dependency dependency) {
    String from = inside(dependency.getOriginClass());
    String to = inside(dependency.getTargetClass());
    if (from.equals(to)) {
      return Optional.empty();
    }
    String fromTop = head(from);
    String toTop = head(to);
    return fromTop.equals(toTop)
        ? withinOneDomain(fromTop, tail(from), tail(to))
        : betweenDomains(fromTop, toTop);
  }

  static boolean isListed(JavaClass type) {
    String top = head(inside(type));
    return APART.contains(top) || ROWS.stream().anyMatch(row -> row.contains(top));
  }

  static boolean isOfProduct(JavaClass type) {
    return type.getPackageName().startsWith(ROOT + ".");
  }

  private static Optional<String> betweenDomains(String from, String to) {
    if (APART.contains(from) || APART.contains(to)) {
      return Optional.of(from + " and " + to + " stand apart and never import each other");
    }
    int fromRow = row(from);
    int toRow = row(to);
    if (toRow < fromRow) {
      return Optional.empty();
    }
    return Optional.of(
        toRow == fromRow
            ? from + " and " + to + " are siblings: declare a port and implement it one level up"
            : from + " is below " + to + ": imports go downwards only");
  }

  private static Optional<String> withinOneDomain(String parent, String from, String to) {
    if (to.isEmpty()) {
      return WIRING.contains(parent)
          ? Optional.of(parent + "." + from + " knows the wiring: pass it what it needs")
          : Optional.empty();
    }
    if (from.isEmpty()) {
      return WIRING.contains(parent)
          ? Optional.empty()
          : Optional.of(parent + " knows its child " + to + ": a parent never does");
    }
    String fromChild = head(from);
    String toChild = head(to);
    if (fromChild.equals(toChild)) {
      return withinOneDomain(parent + "." + fromChild, tail(from), tail(to));
    }
    if (LISTING.contains(parent + "." + fromChild)) {
      return Optional.empty();
    }
    List<String> shared = SHARED_CHILDREN.getOrDefault(parent, List.of());
    int fromPlace = shared.contains(fromChild) ? shared.indexOf(fromChild) : shared.size();
    int toPlace = shared.indexOf(toChild);
    return toPlace >= 0 && toPlace < fromPlace
        ? Optional.empty()
        : Optional.of(
            "%s.%s and %s.%s are sisters and never know each other"
                .formatted(parent, fromChild, parent, toChild));
  }

  private static int row(String domain) {
    for (int i = 0; i < ROWS.size(); i++) {
      if (ROWS.get(i).contains(domain)) {
        return i;
      }
    }
    return ROWS.size();
  }

  private static String inside(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  private static String head(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private static String tail(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? "" : path.substring(dot + 1);
  }
}
