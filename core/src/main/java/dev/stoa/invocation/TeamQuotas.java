package dev.stoa.invocation;

import dev.stoa.accounts.Actor;
import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.Plan;
import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.TeamId;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.KeyLimits;
import dev.stoa.keys.TeamKeys;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Partition;
import dev.stoa.limits.Quota;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells a team what is left of the limits on its calls, with nothing counted: as this node would
/// decide now, on what it served itself. Safe for use by many threads.
public final class TeamQuotas {

  private static final String QUERY = "quotas";

  private final Limiter limiter;
  private final Supplier<Optional<View>> views;
  private final InstantSource clock;

  /// What the team may call, and on which terms.
  private record Subscribed(Subscription subscription, Asset asset, Plan plan) {}

  public TeamQuotas(Limiter limiter, Supplier<Optional<View>> views, InstantSource clock) {
    this.limiter = limiter;
    this.views = views;
    this.clock = clock;
  }

  /// Those of the active subscriptions and of the keys that the actor may know of: what is most
  /// used first, then subscriptions before keys, the oldest first. What is not limited is left out.
  ///
  /// @param cursor where the page begins, counted in states; what is called meanwhile may move one
  ///   from one page to another
  /// @throws ProblemException `unavailable` or `bad_cursor`
  public Page<QuotaState> list(Actor actor, @Nullable String cursor, int limit) {
    int from = cursor == null ? 0 : begin(cursor);
    List<QuotaState> states = all(actor);
    states.sort(Comparator.comparingDouble(QuotaState::used).reversed());
    List<QuotaState> found = states.stream().skip(from).limit(limit + 1L).toList();
    return Page.of(found, limit, QUERY, _ -> List.of(Integer.toString(from + limit)));
  }

  private static int begin(String cursor) {
    String from = Cursor.decode(QUERY, cursor, 1).getFirst();
    if (!from.matches("[0-9]{1,9}")) {
      throw Cursor.refused();
    }
    return Integer.parseInt(from);
  }

  private List<QuotaState> all(Actor actor) {
    View view = views.get().orElseThrow(TeamQuotas::tooOld);
    List<Subscribed> all = subscribed(view, actor.team());
    List<String> units = all.stream().map(each -> each.plan().unit()).distinct().sorted().toList();
    List<QuotaState> states = new ArrayList<>();
    all.forEach(each -> states.add(ofSubscription(each)));
    for (ApiKey key : view.callingKeys(actor.team())) {
      if (key.isLive(clock.instant()) && TeamKeys.shows(actor, key)) {
        states.add(ofKey(key, units));
        all.forEach(each -> onAsset(key, each).ifPresent(states::add));
      }
    }
    states.removeIf(state -> state.quotas().isEmpty());
    return states;
  }

  private static List<Subscribed> subscribed(View view, TeamId team) {
    List<Subscribed> all = new ArrayList<>();
    for (Subscription each : view.subscriptions(team)) {
      if (each.state() == SubscriptionState.ACTIVE) {
        view.asset(each.asset())
            .ifPresent(asset ->
                asset
                    .plan(each.plan())
                    .ifPresent(plan -> all.add(new Subscribed(each, asset.asset(), plan))));
      }
    }
    return all;
  }

  private QuotaState ofSubscription(Subscribed to) {
    var partition = CallLimits.subscription(to.subscription(), to.plan().limits());
    return new QuotaState.OfSubscription(
        to.subscription(), to.asset(), quotas(partition, List.of(to.plan().unit())));
  }

  private QuotaState ofKey(ApiKey key, List<String> units) {
    var partition = CallLimits.key(key.id(), key.limits().orElse(KeyLimits.DEFAULT));
    return new QuotaState.OfKey(key, null, quotas(partition, units));
  }

  private Optional<QuotaState> onAsset(ApiKey key, Subscribed to) {
    RateLimits limits = key.assetLimits().get(to.asset().id());
    if (limits == null) {
      return Optional.empty();
    }
    var partition = CallLimits.keyOnAsset(key.id(), to.asset().id(), limits);
    return Optional.of(
        new QuotaState.OfKey(key, to.asset(), quotas(partition, List.of(to.plan().unit()))));
  }

  private List<Quota> quotas(Partition partition, List<String> units) {
    List<Quota> quotas = new ArrayList<>(limiter.quotas(partition));
    units.forEach(unit -> quotas.addAll(limiter.quotas(partition, unit)));
    return quotas;
  }

  private static ProblemException tooOld() {
    return new ProblemException(
        Problem.of(
            ErrorCode.UNAVAILABLE,
            "Stoa has lost its database for too long to know which limits there are. Try again"
                + " later."));
  }
}
