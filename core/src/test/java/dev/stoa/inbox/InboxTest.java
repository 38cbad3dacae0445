package dev.stoa.inbox;

import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class InboxTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final Inbox inbox = new Inbox(new JdbcInboxStore(house.database), house.ids, house.clock);
  private final Actor owner = house.owner();
  private final Actor member = house.member(owner.team(), Role.MEMBER);

  @AfterAll
  static void drop() {
    DB.close();
  }

  @Test
  void tellsThoseOfATeamWhoHaveTheRole() {
    inbox.tell(new Addressee.OfTeam(owner.team(), Role.ADMIN), Kind.REQUEST_MADE, "Asked", "/x");
    inbox.tell(new Addressee.OfTeam(owner.team(), Role.MEMBER), Kind.PRICE_CHANGED, "Dear", null);

    assertThat(texts(owner)).containsExactly("Dear", "Asked");
    assertThat(texts(member)).containsExactly("Dear");
    assertThat(texts(house.owner())).isEmpty();
    Entry first = list(owner).getLast();
    assertThat(first.team()).isEqualTo(owner.team());
    assertThat(first.kind()).isEqualTo(Kind.REQUEST_MADE);
    assertThat(first.link()).isEqualTo("/x");
    assertThat(first.at()).isEqualTo(house.clock.instant());
  }

  @Test
  void tellsOnePersonAlone() {
    inbox.tell(new Addressee.Person(member.user()), Kind.REQUEST_APPROVED, "You", null);

    assertThat(texts(member)).containsExactly("You");
    assertThat(texts(owner)).isEmpty();
  }

  @Test
  void keepsFromNewcomersWhatWasBefore() {
    inbox.tell(new Addressee.OfTeam(owner.team(), Role.VIEWER), Kind.PRICE_CHANGED, "Old", null);
    house.clock.advance(Duration.ofHours(1));

    assertThat(texts(house.member(owner.team(), Role.ADMIN))).isEmpty();
  }

  @Test
  void isReadByEachForThemselves() {
    inbox.tell(new Addressee.OfTeam(owner.team(), Role.VIEWER), Kind.PRICE_CHANGED, "Dear", null);
    String id = list(owner).getFirst().id();

    inbox.read(owner.user(), id);
    inbox.read(owner.user(), id);

    assertThat(inbox.unread(owner.user())).isZero();
    assertThat(inbox.unread(member.user())).isOne();
    assertThat(list(owner).getFirst().readAt()).isEqualTo(house.clock.instant());
    assertThat(inbox.list(owner.user(), true, null, 10).items()).isEmpty();
  }

  @Test
  void hasNothingOfOthersToRead() {
    inbox.tell(new Addressee.OfTeam(owner.team(), Role.ADMIN), Kind.REQUEST_MADE, "Asked", null);
    String id = list(owner).getFirst().id();

    refusal(ErrorCode.NOT_FOUND, () -> inbox.read(member.user(), id));
    refusal(ErrorCode.NOT_FOUND, () -> inbox.read(owner.user(), "x"));
  }

  @Test
  void isListedPageByPage() {
    for (String text : List.of("a", "b", "c")) {
      inbox.tell(new Addressee.Person(owner.user()), Kind.PRICE_CHANGED, text, null);
      house.clock.advance(Duration.ofSeconds(1));
    }
    Page<Entry> first = inbox.list(owner.user(), false, null, 2);
    Page<Entry> second = inbox.list(owner.user(), false, first.nextCursor(), 2);

    assertThat(first.items()).extracting(Entry::text).containsExactly("c", "b");
    assertThat(second.items()).extracting(Entry::text).containsExactly("a");
    assertThat(second.nextCursor()).isNull();
  }

  private List<String> texts(Actor actor) {
    return list(actor).stream().map(Entry::text).toList();
  }

  private List<Entry> list(Actor actor) {
    return inbox.list(actor.user(), false, null, 10).items();
  }
}
