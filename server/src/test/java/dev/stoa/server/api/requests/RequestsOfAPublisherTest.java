package dev.stoa.server.api.requests;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.PlanDraft;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.SampleCatalogue;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.server.api.SampleApi;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.storage.TestDatabase;
import dev.stoa.subscriptions.Approver;
import dev.stoa.subscriptions.Decision;
import dev.stoa.subscriptions.JdbcRequestStore;
import dev.stoa.subscriptions.JdbcSubscriptionStore;
import dev.stoa.subscriptions.RequestNotices;
import dev.stoa.subscriptions.Subscriber;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionNews;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class RequestsOfAPublisherTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final SampleCatalogue catalogue = new SampleCatalogue(DB);
  private final JdbcSubscriptionStore store = new JdbcSubscriptionStore(DB.database());
  private final JdbcRequestStore requests = new JdbcRequestStore(DB.database());
  private final SubscriptionNews news =
      new SubscriptionNews(house.changes, house.audit, new Unheard());
  private final Actor publisher = house.owner();
  private final Actor guest = house.owner();
  private final String list = "/api/teams/" + publisher.team() + "/requests";
  private final SampleApi api = as(publisher);
  private final Subscription pending = subscribe(published());

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void areListedWithTeamAssetAndPlan() {
    JsonNode item = SampleApi.json(api.get(list)).get("items").get(0);

    assertThat(item.get("id").asString()).isEqualTo(pending.id().value());
    assertThat(item.get("state").asString()).isEqualTo("pending");
    assertThat(item.at("/team/id").asString()).isEqualTo(guest.team().value());
    assertThat(item.at("/by/name").asString()).isEqualTo("Owner");
    assertThat(item.at("/plan/slug").asString()).isEqualTo("asked");
    assertThat(item.get("decision").isNull()).isTrue();
    assertThat(SampleApi.json(api.get(list + "?state=active")).get("items").isEmpty()).isTrue();
  }

  @Test
  void areApprovedSuspendedAndResumed() {
    assertThat(state("approve", "{}")).isEqualTo("active");
    JsonNode suspended = decide("suspend", "{\"note\":\"Too many\"}");
    assertThat(suspended.get("state").asString()).isEqualTo("suspended");
    assertThat(suspended.at("/decision/note").asString()).isEqualTo("Too many");
    assertThat(state("resume", "{}")).isEqualTo("active");
  }

  @Test
  void areRejected() {
    assertThat(state("reject", "{\"note\":null}")).isEqualTo("rejected");
    refusal(ErrorCode.CONFLICT, () -> decide("approve", "{}"));
  }

  @Test
  void areRefusedWhatDoesNotFit() {
    faultsAt(() -> decide("approve", "{\"reason\":\"x\"}"), "/reason");
    faultsAt(() -> decide("approve", "{\"note\":\"" + "x".repeat(1_001) + "\"}"), "/note");
    faultsAt(() -> api.get(list + "?state=open"), "/state");
    refusal(ErrorCode.NOT_FOUND, () -> api.post(list + "/nothing/approve", "{}"));
    refusal(
        ErrorCode.NOT_FOUND,
        () ->
            as(guest)
                .post(
                    "/api/teams/" + guest.team() + "/requests/" + pending.id() + "/approve", "{}"));
  }

  @Test
  void areForAdmins() {
    assertThat(operations())
        .extracting(Operation::access)
        .containsOnly(new Access.OfTeam(Role.ADMIN, "manage"));
  }

  private String state(String verdict, String body) {
    return decide(verdict, body).get("state").asString();
  }

  private JsonNode decide(String verdict, String body) {
    return SampleApi.json(api.post(list + "/" + pending.id() + "/" + verdict, body));
  }

  private CallableAsset published() {
    AssetDraft draft = SampleCatalogue.draft("mood");
    var plan = new PlanDraft("asked", "Asked", Credits.ZERO, RateLimits.NONE, true, true);
    return catalogue.publisher.create(
        publisher.team(),
        Rights.ADMINISTRATOR,
        new AssetDraft(
            AssetType.MODEL, "mood", false, draft.listing(), draft.version(), List.of(plan)));
  }

  private Subscription subscribe(CallableAsset asset) {
    return new Subscriber(store, requests, DB.database(), news, house.ids, house.clock)
        .subscribe(guest, asset, null, null);
  }

  private SampleApi as(Actor actor) {
    return SampleApi.acting(house, actor, operations().toArray(Operation[]::new));
  }

  private List<Operation> operations() {
    var approver = new Approver(store, requests, DB.database(), news, house.clock);
    List<Operation> operations = new ArrayList<>();
    operations.add(new ListRequests(requests, catalogue.store).operation());
    operations.addAll(new DecideRequest(approver, catalogue.store).operations());
    return operations;
  }

  private static final class Unheard implements RequestNotices {
    @Override
    public void requested(Subscription waiting) {}

    @Override
    public void decided(Subscription changed, Decision decision) {}
  }
}
