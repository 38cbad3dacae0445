package dev.stoa.cli.money;

import dev.stoa.cli.remote.KeyFinder;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.remote.SubscriptionFinder;
import dev.stoa.cli.terminal.MissingException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which budget a command means: the team's, unless a subscription or a key is named.
final class Subject {

  private static final Set<String> PERIODS = Set.of("day", "month", "total");

  @Option(
      names = "--per",
      paramLabel = "PERIOD",
      defaultValue = "month",
      description = "day, month or total; month unless given.")
  String period = "month";

  @Option(
      names = "--subscription",
      paramLabel = "ASSET",
      description = "Of the subscription to this asset, such as models/sentiment.")
  private @Nullable String subscription;

  @Option(names = "--key", paramLabel = "KEY", description = "Of this key, by name, prefix or id.")
  private @Nullable String key;

  /// The path of the key whose budget is meant; null for another one's.
  @Nullable String keyPath(Session session) {
    requireOne();
    return key == null
        ? null
        : session.teamPath("/keys/" + new KeyFinder(session).find(key).path("id").asString(""));
  }

  /// The path of the budget of the team or the subscription.
  String budgetPath(Session session) {
    String whose =
        subscription == null
            ? "team"
            : "subscriptions/" + new SubscriptionFinder(session).find(subscription);
    return session.teamPath("/budgets/" + whose + "/" + period);
  }

  private void requireOne() {
    if (!PERIODS.contains(period)) {
      throw new MissingException(
          "'" + period + "' is no period", "The periods are day, month and total.");
    }
    if (key != null && subscription != null) {
      throw new MissingException(
          "A budget is on a key or on a subscription, not on both", "Leave one of them out.");
    }
  }
}
