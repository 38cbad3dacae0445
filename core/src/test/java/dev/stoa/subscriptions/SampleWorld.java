package dev.stoa.subscriptions;

import dev.stoa.accounts.Actor;
import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A person and two teams as rows, and an asset with three plans: free (the default), paid, and one
/// on approval.
final class SampleWorld {

  static final UserId ANN = new UserId("b00000000000000000000001");
  static final TeamId TEAM = new TeamId("a00000000000000000000001");
  static final TeamId OTHER_TEAM = new TeamId("a00000000000000000000002");
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final AssetId MODEL = new AssetId("d00000000000000000000001");
  static final AssetId OTHER_MODEL = new AssetId("d00000000000000000000002");
  static final Plan FREE = plan(1, MODEL, "free", true, false);
  static final Plan PAID = plan(2, MODEL, "paid", false, false);
  static final Plan ASKED = plan(3, MODEL, "asked", false, true);
  static final Plan OF_OTHER = plan(4, OTHER_MODEL, "free", true, false);

  private SampleWorld() {}

  static Actor actor(Role role) {
    return new Actor(TEAM, ANN, role, null);
  }

  /// Acts on the team that publishes the model.
  static Actor publisher(Role role) {
    return new Actor(OTHER_TEAM, ANN, role, null);
  }

  static CallableAsset model(Plan... plans) {
    var asset =
        new Asset(
            MODEL,
            AssetType.MODEL,
            OTHER_TEAM,
            "makers",
            "sentiment",
            null,
            "Sentiment",
            "Tells the mood of a text",
            null,
            null,
            Visibility.PUBLIC,
            List.of(),
            null,
            List.of("text"),
            NOW,
            NOW);
    return new CallableAsset(asset, new TreeMap<>(), Map.of(), 0, List.of(plans));
  }

  static void create(Database database) {
    database.run(handle -> {
      handle.execute(
          """
          insert into users (id, email, email_key, name, password_hash, created_at)
          values (?, 'ann@example.org', 'ann@example.org', 'Ann', 'none', now())
          """,
          ANN.value());
      for (TeamId team : List.of(TEAM, OTHER_TEAM)) {
        handle.execute(
            """
            insert into teams (id, slug, name, personal, created_at)
            values (?, ?, 'a team', false, now())
            """,
            team.value(),
            "team-" + team);
      }
      return handle.execute(
          """
          insert into assets (id, type, team_id, slug, name, summary, visibility, languages,
            modalities, created_at, updated_at)
          values (?, 'model', ?, 'sentiment', 'Sentiment', '', 'public', '{}', '{}', now(), now())
          """,
          MODEL.value(),
          OTHER_TEAM.value());
    });
  }

  private static Plan plan(
      int number, AssetId asset, String slug, boolean isDefault, boolean approval) {
    return new Plan(
        new PlanId("e%023x".formatted(number)),
        asset,
        slug,
        slug,
        "calls",
        Credits.ZERO,
        RateLimits.NONE,
        isDefault,
        approval);
  }
}
