package dev.stoa.server.api.requests;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.api.QueryValue;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.subscriptions.AccessRequest;
import dev.stoa.subscriptions.RequestStore;
import dev.stoa.subscriptions.SubscriptionState;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `GET /api/teams/{team}/requests`: subscriptions to the team's assets, newest first; those that
/// wait for approval unless others are asked for.
public final class ListRequests {

  private final RequestStore requests;
  private final AssetStore assets;

  public ListRequests(RequestStore requests, AssetStore assets) {
    this.requests = requests;
    this.assets = assets;
  }

  public Operation operation() {
    return PageRequest.describedIn(
            Operation.get(
                    "listRequests",
                    "/api/teams/{team}/requests",
                    "Lists subscriptions to the assets of a team")
                .query(
                    "state",
                    SubscriptionState.class,
                    "Only those in this state; pending unless given."))
        .access(new Access.OfTeam(Role.ADMIN, "manage"))
        .answers(200, new PageOf(RequestJson.class))
        .handledBy(this::list);
  }

  private Response list(Request request) {
    PageRequest asked = PageRequest.of(request.query());
    SubscriptionState state =
        QueryValue.read(
            request.query(),
            "state",
            "pending, active, rejected, suspended or cancelled",
            SubscriptionState::ofWord);
    Page<AccessRequest> page =
        requests.list(
            Caller.of(request).acting().team(),
            Set.of(state == null ? SubscriptionState.PENDING : state),
            asked.cursor(),
            asked.limit());
    Map<AssetId, CallableAsset> named =
        assets
            .load(
                page.items().stream().map(each -> each.subscription().asset()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(each -> each.asset().id(), Function.identity()));
    return Response.json(
        new Page<>(
            page.items().stream()
                .flatMap(each ->
                    Optional.ofNullable(named.get(each.subscription().asset()))
                        .map(asset -> RequestJson.of(each, asset))
                        .stream())
                .toList(),
            page.nextCursor()));
  }
}
