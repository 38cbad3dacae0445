package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Somebody who has signed up, subscribed to a model and made a key.
///
/// @param team the id of the personal team
/// @param slug its slug
record Newcomer(String team, String slug, String key) {

  static final Newcomer NOBODY = new Newcomer("", "", "");

  /// An environment in which Stoa makes an administrator, who alone may name the targets of models.
  static final Map<String, String> WITH_ADMINISTRATOR =
      Map.of("STOA_ADMIN_EMAIL", "root@example.org", "STOA_ADMIN_PASSWORD", StoaClient.PASSWORD);

  /// Subscribes to the shipped model.
  static Newcomer arrive(StoaClient client, String email) throws IOException, InterruptedException {
    return arriveFor(client, email, "sentiment");
  }

  /// Subscribes to another shipped model.
  static Newcomer arriveFor(StoaClient client, String email, String model)
      throws IOException, InterruptedException {
    Newcomer newcomer = signUp(client, email);
    subscribe(client, newcomer, model);
    return newcomer.with(client, Map.of("name", "first key"));
  }

  /// The administrator, who publishes [OwnModel] as `mine` and subscribes to it, with a key whose
  /// requests nothing limits. Team, subscription and key have budgets of `credits`, and the team
  /// has many more.
  static Newcomer arriveWithOwnModel(StoaClient client, int credits)
      throws IOException, InterruptedException {
    Newcomer newcomer = of(client.signIn("root@example.org"));
    var applied =
        client.post(
            "/api/teams/" + newcomer.team + "/apply",
            Map.of(
                "files", List.of(Map.of("name", "mine.yaml", "text", OwnModel.manifest("mine")))));
    assertThat(applied.status()).as(applied.body()).isEqualTo(200);
    String subscription = subscribe(client, newcomer, newcomer.slug + "/mine");
    grant(client, newcomer);
    for (String budget : List.of("team/month", "subscriptions/" + subscription + "/day")) {
      var set =
          client.put(
              "/api/teams/" + newcomer.team + "/budgets/" + budget, Map.of("amount", credits));
      assertThat(set.status()).as(set.body()).isEqualTo(200);
    }
    return newcomer.with(
        client,
        Map.of(
            "name",
            "unlimited",
            "budget",
            Map.of("amount", credits, "period", "total"),
            "limits",
            Map.of(
                "requestsPerMinute",
                1_000_000,
                "requestsPerDay",
                1_000_000,
                "concurrency",
                1_000)));
  }

  /// The path of the team's own model.
  String ownModel() {
    return "/models/" + slug + "/mine";
  }

  private static Newcomer signUp(StoaClient client, String email)
      throws IOException, InterruptedException {
    var signedUp =
        client.post(
            "/api/signup",
            Map.of("email", email, "password", StoaClient.PASSWORD, "name", "New Comer"));
    assertThat(signedUp.status()).as(signedUp.body()).isEqualTo(201);
    return of(signedUp);
  }

  private static Newcomer of(StoaClient.Answer signedIn) {
    var team = signedIn.json().at("/team");
    return new Newcomer(team.at("/id").asString(), team.at("/slug").asString(), "");
  }

  private static void grant(StoaClient client, Newcomer newcomer)
      throws IOException, InterruptedException {
    var granted =
        client.post(
            "/api/admin/grants",
            Map.of("team", newcomer.slug, "amount", 1_000_000, "note", "To begin with"));
    assertThat(granted.status()).as(granted.body()).isEqualTo(201);
  }

  private static String subscribe(StoaClient client, Newcomer newcomer, String ref)
      throws IOException, InterruptedException {
    var subscribed =
        client.post(
            "/api/teams/" + newcomer.team + "/subscriptions", Map.of("type", "model", "ref", ref));
    assertThat(subscribed.status()).as(subscribed.body()).isEqualTo(201);
    return subscribed.json().at("/id").asString();
  }

  private Newcomer with(StoaClient client, Map<String, ?> terms)
      throws IOException, InterruptedException {
    var made = client.post("/api/teams/" + team + "/keys", terms);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return new Newcomer(team, slug, made.json().at("/secret").asString());
  }
}
