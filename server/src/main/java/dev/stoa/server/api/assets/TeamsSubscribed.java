package dev.stoa.server.api.assets;

import dev.stoa.accounts.Membership;
import dev.stoa.accounts.Team;
import dev.stoa.accounts.Teams;
import dev.stoa.accounts.User;
import dev.stoa.catalogue.Plan;
import dev.stoa.discovery.AssetPage;
import dev.stoa.keys.ApiKey;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.assets.AssetPageJson.TeamSubscription;
import dev.stoa.server.api.assets.AssetPageJson.Trial;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import dev.stoa.subscriptions.SubscriptionStore;
import dev.stoa.subscriptions.trials.Trials;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells how the teams that somebody acts for stand to an asset: with a key that is the key's team,
/// in a session all of the person's.
public final class TeamsSubscribed {

  private final Teams teams;
  private final SubscriptionStore subscriptions;
  private final Trials trials;

  public TeamsSubscribed(Teams teams, SubscriptionStore subscriptions, Trials trials) {
    this.teams = teams;
    this.subscriptions = subscriptions;
    this.trials = trials;
  }

  List<TeamSubscription> to(AssetPage page, Caller caller) {
    return teamsOf(caller).stream().map(team -> of(team, page)).toList();
  }

  private List<Team> teamsOf(Caller caller) {
    ApiKey key = caller.key();
    if (key != null) {
      return teams.find(key.team().value()).stream().toList();
    }
    User user = caller.user();
    return user == null
        ? List.of()
        : teams.listOf(user.id()).stream().map(Membership::team).toList();
  }

  private TeamSubscription of(Team team, AssetPage page) {
    return subscriptions
        .findLive(team.id(), page.asset().id())
        .map(living ->
            new TeamSubscription(
                team.id(),
                team.slug(),
                living.id(),
                living.state(),
                plan(living, page),
                living.state() == SubscriptionState.PENDING ? trial(team, page) : null))
        .orElseGet(() ->
            new TeamSubscription(team.id(), team.slug(), null, null, null, trial(team, page)));
  }

  private @Nullable Trial trial(Team team, AssetPage page) {
    Plan plan = Plan.ofTrial(page.plans()).orElse(null);
    Integer calls = plan == null ? null : plan.trialCalls();
    return calls == null || plan == null
        ? null
        : new Trial(plan.slug(), calls, Math.max(0, calls - trials.used(team.id(), plan.id())));
  }

  private static @Nullable String plan(Subscription living, AssetPage page) {
    return page.plans().stream()
        .filter(plan -> plan.id().equals(living.plan()))
        .map(Plan::slug)
        .findFirst()
        .orElse(null);
  }
}
