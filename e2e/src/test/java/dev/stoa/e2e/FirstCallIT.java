package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The walk that the whole product is for, in an empty folder: sign up, find a model, read its
/// page, subscribe, make a key, call it, see the calls.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FirstCallIT {

  private static final Duration USAGE_VISIBLE_MAX = Duration.ofSeconds(2);

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  private static StoaProcess stoa;
  private static StoaClient client;
  private static Newcomer newcomer = Newcomer.NOBODY;

  @BeforeAll
  static void start() throws Exception {
    stoa = StoaProcess.start(folder, Map.of());
    client = new StoaClient(stoa.url());
  }

  @AfterAll
  static void stop() throws Exception {
    client.close();
    stoa.close();
  }

  @Test
  @Order(1)
  void findsTheModelDespiteATypo() throws Exception {
    var found = client.get("/api/assets?q=sentimnt");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.json().at("/items/0/ref").asString()).isEqualTo("sentiment");
    assertThat(found.json().at("/total").asInt()).isPositive();
    assertThat(found.json().at("/facets").isObject()).isTrue();
  }

  @Test
  @Order(2)
  void readsItsPage() throws Exception {
    var page = client.get("/api/assets/models/sentiment");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("sentiment-analysis");
  }

  @Test
  @Order(3)
  void callsItInEveryFormAndSeesExactlyTheseCalls() throws Exception {
    newcomer = Newcomer.arrive(client, "first@example.org");
    String[] key = {"x-api-key", newcomer.key()};
    List<String> requestIds = new ArrayList<>();

    var get = client.get("/models/sentiment?text=I+love+this", key);
    assertThat(get.status()).as(get.body()).isEqualTo(200);
    assertThat(get.json().at("/status").asString()).isEqualTo("SUCCESS");
    assertThat(get.json().at("/data/label").asString()).isEqualTo("positive");
    assertThat(get.json().at("/requestId").asString()).isEqualTo(get.header("x-request-id"));
    assertThat(get.header("server-timing")).containsPattern("loading;dur=[1-9]");
    requestIds.add(get.header("x-request-id"));

    var json =
        client.post(
            "/models/sentiment",
            Map.of("text", "This is terrible"),
            "authorization",
            "Bearer " + newcomer.key());
    assertThat(json.json().at("/data/label").asString()).isEqualTo("negative");
    assertThat(json.header("server-timing")).contains("loading;dur=0.000");
    requestIds.add(json.header("x-request-id"));

    var text =
        client.postText(
            "/models/sentiment",
            "text/plain",
            "I love this",
            "x-api-key",
            newcomer.key(),
            "accept",
            "text/plain");
    assertThat(text.body().strip()).isEqualTo("positive");
    requestIds.add(text.header("x-request-id"));

    assertThat(callsOnceThereAre(requestIds.size()))
        .containsExactlyInAnyOrderElementsOf(requestIds);
  }

  private static List<String> callsOnceThereAre(int count) throws Exception {
    long deadline = System.nanoTime() + USAGE_VISIBLE_MAX.toNanos();
    List<String> ids = new ArrayList<>();
    while (ids.size() < count && System.nanoTime() < deadline) {
      ids.clear();
      JsonNode calls = client.get("/api/teams/" + newcomer.team() + "/calls").json();
      calls.at("/items").forEach(call -> ids.add(call.at("/requestId").asString()));
    }
    return ids;
  }

  @Test
  @Order(4)
  void addsTheCallsUp() throws Exception {
    JsonNode usage = client.get("/api/teams/" + newcomer.team() + "/usage?groupBy=asset").json();
    assertThat(usage.at("/items/0/calls").asInt()).isEqualTo(3);
  }

  @Test
  @Order(5)
  void answersWhatIsUnknownAndWhatIsPrivateAlike() throws Exception {
    String[] key = {"x-api-key", newcomer.key()};
    var unknown = client.get("/models/no-such-model?text=a", key);
    var foreign = client.get("/models/someone/private-model?text=a", key);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body().replace(unknown.header("x-request-id"), ""))
        .isEqualTo(foreign.body().replace(foreign.header("x-request-id"), ""));
  }
}
