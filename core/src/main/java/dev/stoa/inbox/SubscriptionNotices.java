package dev.stoa.inbox;

import dev.stoa.accounts.Team;
import dev.stoa.accounts.TeamStore;
import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.subscriptions.Decision;
import dev.stoa.subscriptions.RequestNotices;
import dev.stoa.subscriptions.Subscription;

/// Tells the publisher's admins of a request, and the subscriber's team what was decided.
public final class SubscriptionNotices implements RequestNotices {

  private final Inbox inbox;
  private final AssetStore assets;
  private final TeamStore teams;

  public SubscriptionNotices(Inbox inbox, AssetStore assets, TeamStore teams) {
    this.inbox = inbox;
    this.assets = assets;
    this.teams = teams;
  }

  @Override
  public void requested(Subscription pending) {
    assets
        .find(pending.asset())
        .map(CallableAsset::asset)
        .ifPresent(asset ->
            inbox.tell(
                new Addressee.OfTeam(asset.team(), Role.ADMIN),
                Kind.REQUEST_MADE,
                "%s asks to use %s.".formatted(nameOf(pending.team()), asset.name()),
                "/publishing/requests"));
  }

  @Override
  public void decided(Subscription changed, Decision decision) {
    assets
        .find(changed.asset())
        .map(CallableAsset::asset)
        .ifPresent(asset -> tell(changed, decision, asset));
  }

  private void tell(Subscription changed, Decision decision, Asset asset) {
    String note = decision.note() == null ? "" : " The publisher says: " + decision.note();
    inbox.tell(
        new Addressee.OfTeam(changed.team(), Role.VIEWER),
        kind(decision),
        "The subscription to %s was %s.%s".formatted(asset.name(), done(decision), note),
        "/discover/" + asset.type().segment() + "/" + asset.address());
  }

  private String nameOf(TeamId team) {
    return teams.find(team).map(Team::name).orElse("A team");
  }

  private static Kind kind(Decision decision) {
    return switch (decision.verdict()) {
      case APPROVE -> Kind.REQUEST_APPROVED;
      case REJECT -> Kind.REQUEST_REJECTED;
      case SUSPEND -> Kind.SUBSCRIPTION_SUSPENDED;
      case RESUME -> Kind.SUBSCRIPTION_RESUMED;
    };
  }

  private static String done(Decision decision) {
    return switch (decision.verdict()) {
      case APPROVE -> "approved";
      case REJECT -> "rejected";
      case SUSPEND -> "suspended";
      case RESUME -> "resumed";
    };
  }
}
