package dev.stoa.server.api.inbox;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.User;
import dev.stoa.inbox.Addressee;
import dev.stoa.inbox.Inbox;
import dev.stoa.inbox.JdbcInboxStore;
import dev.stoa.inbox.Kind;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.server.api.SampleApi;
import dev.stoa.storage.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class InboxOfAPersonTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final Inbox inbox = new Inbox(new JdbcInboxStore(house.database), house.ids, house.clock);
  private final User ada = house.person("Ada").user();
  private final SampleApi api = as(ada);

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void showsEntriesAndForgetsThoseThatWereRead() {
    inbox.tell(new Addressee.Person(ada.id()), Kind.PRICE_CHANGED, "Dear", "/x");
    JsonNode entry = SampleApi.json(api.get("/api/inbox?unread=true")).get("items").get(0);
    assertThat(SampleApi.fields(entry))
        .containsExactly("id", "kind", "team", "text", "link", "at", "readAt");
    assertThat(entry.get("kind").asString()).isEqualTo("price_changed");

    assertThat(api.post("/api/inbox/" + entry.get("id").asString() + "/read", "").status())
        .isEqualTo(204);

    assertThat(SampleApi.json(api.get("/api/inbox?unread=true")).get("items").isEmpty()).isTrue();
    assertThat(SampleApi.json(api.get("/api/inbox")).get("items").size()).isOne();
  }

  @Test
  void refusesWhatIsNotThereOrMakesNoSense() {
    inbox.tell(new Addressee.Person(ada.id()), Kind.PRICE_CHANGED, "Dear", null);
    String id = SampleApi.json(api.get("/api/inbox")).get("items").get(0).get("id").asString();
    SampleApi other = as(house.person("Bob").user());

    refusal(ErrorCode.NOT_FOUND, () -> other.post("/api/inbox/" + id + "/read", ""));
    refusal(ErrorCode.NOT_FOUND, () -> api.post("/api/inbox/none/read", ""));
    faultsAt(() -> api.get("/api/inbox?unread=maybe"), "/unread");
    refusal(ErrorCode.BAD_CURSOR, () -> api.get("/api/inbox?cursor=x"));
  }

  private SampleApi as(User user) {
    return SampleApi.as(user, new ListInbox(inbox).operation(), new ReadEntry(inbox).operation());
  }
}
