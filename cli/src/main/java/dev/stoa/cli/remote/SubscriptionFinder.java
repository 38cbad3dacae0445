package dev.stoa.cli.remote;

import dev.stoa.cli.terminal.MissingException;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Finds the team's living subscription to an asset.
public final class SubscriptionFinder {

  private static final Set<String> LIVING = Set.of("active", "pending", "suspended");

  private final Session session;

  public SubscriptionFinder(Session session) {
    this.session = session;
  }

  /// Its id.
  ///
  /// @param wanted an asset such as `models/sentiment`, or the id itself
  /// @throws MissingException when the team is not subscribed to the asset
  public String find(String wanted) {
    return wanted.contains("/") ? idFor(AssetAddress.parse(wanted)) : wanted;
  }

  private String idFor(AssetAddress address) {
    Query query = new Query();
    while (true) {
      JsonNode page =
          session.management().read(query.behind(session.teamPath("/subscriptions"))).json();
      for (JsonNode item : page.path("items")) {
        if (AssetAddress.of(item.path("asset")).equals(address.toString())
            && LIVING.contains(item.path("state").asString(""))) {
          return item.path("id").asString("");
        }
      }
      String cursor = page.path("nextCursor").asString("");
      if (cursor.isEmpty()) {
        throw new MissingException(
            "Your team is not subscribed to " + address, "See what there is: stoa subscriptions");
      }
      query = new Query().add("cursor", cursor);
    }
  }
}
