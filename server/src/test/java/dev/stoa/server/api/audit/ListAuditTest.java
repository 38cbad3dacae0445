package dev.stoa.server.api.audit;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.audit.Acting;
import dev.stoa.audit.By;
import dev.stoa.audit.Deed;
import dev.stoa.audit.JdbcAudit;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Role;
import dev.stoa.server.api.SampleApi;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.storage.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ListAuditTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final JdbcAudit audit = new JdbcAudit(house.database, house.ids, house.clock);
  private final Actor owner = house.owner();
  private final String list = "/api/teams/" + owner.team() + "/audit";
  private final Operation[] operations =
      new ListAudit(audit).operations().toArray(Operation[]::new);
  private final SampleApi api = SampleApi.acting(house, owner, operations);

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void showsWhoChangedWhat() {
    record(owner, "key");

    JsonNode entry = SampleApi.json(api.get(list)).get("items").get(0);
    assertThat(SampleApi.fields(entry))
        .containsExactly(
            "id", "at", "by", "key", "team", "verb", "kind", "target", "before", "after");
    assertThat(entry.at("/by/name").asString()).isEqualTo("Owner");
    assertThat(entry.at("/after/name").asString()).isEqualTo("laptop");
    assertThat(entry.get("before").isNull()).isTrue();
  }

  @Test
  void filtersAndPages() {
    Actor admin = house.member(owner.team(), Role.ADMIN);
    record(owner, "key");
    record(admin, "member");

    assertThat(kinds("?kind=key")).isEqualTo("key ");
    assertThat(kinds("?user=" + admin.user())).isEqualTo("member ");
    assertThat(kinds("?from=2027-01-01T00:00:00Z")).isEmpty();
    JsonNode first = SampleApi.json(api.get(list + "?limit=1"));
    assertThat(kinds("?limit=1&cursor=" + first.get("nextCursor").asString())).isEqualTo("key ");
  }

  @Test
  void refusesAFilterThatIsNone() {
    faultsAt(() -> api.get(list + "?user=ann"), "/user");
    faultsAt(() -> api.get(list + "?from=yesterday"), "/from");
    refusal(ErrorCode.BAD_CURSOR, () -> api.get(list + "?cursor=x"));
  }

  @Test
  void showsAnAdministratorEverything() {
    record(owner, "key");
    Actor other = house.owner();
    record(other, "budget");

    var shown = SampleApi.json(api.get("/api/admin/audit?kind=budget"));
    assertThat(shown.get("items").get(0).get("team").asString()).isEqualTo(other.team().value());
    assertThat(kinds("?kind=budget")).isEmpty();
  }

  @Test
  void isForAdminsOfTheTeamAndForAdministrators() {
    assertThat(operations)
        .extracting(Operation::access)
        .containsExactly(new Access.OfTeam(Role.ADMIN, "manage"), new Access.Administrator());
  }

  private void record(Actor actor, String kind) {
    var deed = new Deed(actor.team(), "issue", kind, "x", null, Map.of("name", "laptop"));
    Acting.as(
        new By(actor.user(), null),
        () -> {
          audit.record(deed);
          return deed;
        });
  }

  private String kinds(String query) {
    var kinds = new StringBuilder();
    SampleApi.json(api.get(list + query))
        .get("items")
        .forEach(entry -> kinds.append(entry.get("kind").asString()).append(' '));
    return kinds.toString();
  }
}
