package dev.stoa.server.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.SignedUp;
import dev.stoa.inbox.Addressee;
import dev.stoa.inbox.Inbox;
import dev.stoa.inbox.JdbcInboxStore;
import dev.stoa.inbox.Kind;
import dev.stoa.kernel.Role;
import dev.stoa.server.api.SampleApi;
import dev.stoa.storage.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ShowMeTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void listsTheTeamsWithTheRoleInEach() {
    SignedUp ada = house.person("Ada");
    var other = house.owner();
    house.teamStore.join(other.team(), ada.user().id(), Role.VIEWER, house.clock.instant());

    var inbox = new Inbox(new JdbcInboxStore(house.database), house.ids, house.clock);
    inbox.tell(new Addressee.Person(ada.user().id()), Kind.PRICE_CHANGED, "Dear", null);

    var json =
        SampleApi.json(
            SampleApi.as(ada.user(), new ShowMe(house.teams, inbox).operation()).get("/api/me"));

    assertThat(SampleApi.fields(json)).containsExactly("user", "teams", "unread");
    assertThat(json.get("unread").asInt()).isOne();
    assertThat(json.get("user").get("email").asString()).isEqualTo(ada.user().email());
    assertThat(json.get("teams").valueStream())
        .extracting(team -> team.get("role").asString())
        .containsExactlyInAnyOrder("owner", "viewer");
    assertThat(SampleApi.fields(json.get("teams").get(0)))
        .containsExactly("id", "slug", "name", "personal", "role");
  }
}
