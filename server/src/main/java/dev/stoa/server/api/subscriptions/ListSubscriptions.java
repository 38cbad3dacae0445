package dev.stoa.server.api.subscriptions;

import dev.stoa.accounts.Actor;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.subscriptions.Decision;
import dev.stoa.subscriptions.RequestStore;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import dev.stoa.subscriptions.SubscriptionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `GET /api/teams/{team}/subscriptions`: newest first; the living ones unless others are asked
/// for.
public final class ListSubscriptions {

  private final SubscriptionStore subscriptions;
  private final RequestStore decisions;
  private final AssetStore assets;
  private final InstantSource clock;

  public ListSubscriptions(
      SubscriptionStore subscriptions,
      RequestStore decisions,
      AssetStore assets,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.decisions = decisions;
    this.assets = assets;
    this.clock = clock;
  }

  public Operation operation() {
    return PageRequest.describedIn(
            Operation.get(
                    "listSubscriptions",
                    "/api/teams/{team}/subscriptions",
                    "Lists the subscriptions of a team")
                .query(
                    "state",
                    SubscriptionState.class,
                    "Only those in this state; may be repeated. Pending, active and suspended"
                        + " unless given."))
        .access(new Access.OfTeam(Role.VIEWER, "manage"))
        .answers(200, new PageOf(SubscriptionJson.class))
        .handledBy(this::list);
  }

  private Response list(Request request) {
    Actor actor = Caller.of(request).acting();
    PageRequest asked = PageRequest.of(request.query());
    Page<Subscription> page =
        subscriptions.list(
            actor.team(), states(request.query().all("state")), asked.cursor(), asked.limit());
    Map<AssetId, CallableAsset> named =
        assets.load(page.items().stream().map(Subscription::asset).toList()).stream()
            .collect(Collectors.toMap(each -> each.asset().id(), Function.identity()));
    Map<SubscriptionId, Decision> last =
        decisions.lastDecisions(page.items().stream().map(Subscription::id).toList());
    Instant now = clock.instant();
    List<SubscriptionJson> items =
        page.items().stream()
            .flatMap(each ->
                Optional.ofNullable(named.get(each.asset()))
                    .map(asset -> SubscriptionJson.of(each, asset, last.get(each.id()), now))
                    .stream())
            .toList();
    return Response.json(new Page<>(items, page.nextCursor()));
  }

  private static Set<SubscriptionState> states(List<String> words) {
    if (words.isEmpty()) {
      return SubscriptionState.LIVING;
    }
    Set<SubscriptionState> states = EnumSet.noneOf(SubscriptionState.class);
    for (String word : words) {
      try {
        states.add(SubscriptionState.ofWord(word));
      } catch (IllegalArgumentException unknown) {
        throw new ProblemException(
            Problem.invalid("/state", String.valueOf(unknown.getMessage())), unknown);
      }
    }
    return states;
  }
}
