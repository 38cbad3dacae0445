package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Every operation of the router that changes anything is in the audit afterwards, with who did it
/// and what was before and after, and with nothing secret.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuditOverHttpTest {

  /// What is no change of anything that is managed, and why.
  private static final Map<String, String> NO_CHANGE =
      Map.of(
          "openSession", "a session gives no right that its person has not",
          "closeSession", "likewise",
          "endSession", "likewise",
          "endOtherSessions", "likewise",
          "issueTryToken", "it ends with the session, after 15 minutes at most",
          "readInboxEntry", "a mark for its reader alone",
          "welcomeAdministrator", "works before there is an administrator: FirstAdministratorTest");

  private static final List<String> CHANGING = List.of("POST", "PUT", "PATCH", "DELETE");

  private final RunningStoa stoa;
  private final AuditedChanges changes;

  AuditOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.changes = AuditedChanges.on(stoa);
  }

  @Test
  void everyOperationThatChangesAnythingIsKnownHere() {
    Set<String> found = new TreeSet<>();
    stoa.routes().stream()
        .filter(route -> CHANGING.contains(route.method()))
        .filter(route -> !(route.access() instanceof Access.Calling))
        .forEach(route -> {
          Operation operation = route.operation();
          found.add(operation == null ? route.toString() : operation.id());
        });

    Set<String> known = new TreeSet<>(changes.ids());
    known.addAll(NO_CHANGE.keySet());
    assertThat(found).isEqualTo(known);
  }

  @Test
  void everyChangeIsRecordedWithWhoDidItAndWhatWasBeforeAndAfter() {
    Set<String> seen = new HashSet<>();
    SoftAssertions.assertSoftly(softly -> {
      for (AuditedChanges.Change change : changes.all()) {
        Ask ask = change.ask().get();
        newest(seen);

        Told answer = ask.send();

        softly.assertThat(answer.status()).as(change + " " + answer.text()).isBetween(200, 299);
        List<JsonNode> recorded = newest(seen);
        softly.assertThat(recorded).as(change.id()).extracting(this::told).contains(deed(change));
        String text = recorded.toString();
        softly.assertThat(changes.secrets()).as(change.id()).noneMatch(text::contains);
      }
    });
  }

  private static String deed(AuditedChanges.Change change) {
    return change.deed() + " by " + (change.by() == null ? "nobody" : change.by());
  }

  /// Those that were not seen yet.
  private List<JsonNode> newest(Set<String> seen) {
    return stoa.ask("GET", "/api/admin/audit?limit=100")
        .cookie(changes.cookie())
        .send()
        .isFine()
        .json()
        .path("items")
        .valueStream()
        .filter(entry -> seen.add(entry.path("id").asString()))
        .toList();
  }

  /// Such as `issue key -+ by …`: there was none before and is one after.
  private String told(JsonNode entry) {
    assertThat(entry.path("at").asString()).endsWith("Z");
    assertThat(entry.path("target").asString()).isNotBlank();
    return "%s %s %s%s by %s"
        .formatted(
            entry.path("verb").asString(),
            entry.path("kind").asString(),
            entry.path("before").isObject() ? "+" : "-",
            entry.path("after").isObject() ? "+" : "-",
            entry.path("by").path("id").asString("nobody"));
  }
}
