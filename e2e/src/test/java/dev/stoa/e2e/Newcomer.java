package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

/// Somebody who has signed up, subscribed to the sentiment model and made a key.
record Newcomer(String team, String key) {

  static Newcomer arrive(StoaClient client, String email) throws IOException, InterruptedException {
    var signedUp =
        client.post(
            "/api/signup",
            Map.of("email", email, "password", "correct horse battery", "name", "New Comer"));
    assertThat(signedUp.status()).as(signedUp.body()).isEqualTo(201);
    String team = signedUp.json().at("/team/id").asString();
    var subscribed =
        client.post(
            "/api/teams/" + team + "/subscriptions", Map.of("type", "model", "ref", "sentiment"));
    assertThat(subscribed.status()).as(subscribed.body()).isEqualTo(201);
    return new Newcomer(team, key(client, team, Map.of("name", "first key")));
  }

  /// @param asked the terms of the key
  static String key(StoaClient client, String team, Map<String, ?> asked)
      throws IOException, InterruptedException {
    var made = client.post("/api/teams/" + team + "/keys", asked);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().at("/secret").asString();
  }

  static Map<String, ?> unlimited(String name) {
    return Map.of(
        "name",
        name,
        "limits",
        Map.of("requestsPerMinute", 1_000_000, "requestsPerDay", 1_000_000, "concurrency", 1_000));
  }
}
