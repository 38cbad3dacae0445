package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The walk to rows, with the packaged product and little memory: find a data set, subscribe, read
/// a page, export three million rows, see what it cost.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DataIT {

  private static final int ROWS = 3_000_000;
  private static final Duration SHIPPED_MAX = Duration.ofSeconds(5);

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  private static StoaProcess stoa;
  private static StoaClient client;
  private static String team = "";
  private static String key = "";

  @BeforeAll
  static void start() throws Exception {
    stoa = StoaProcess.start(folder, Map.of("STOA_HEAP", "192m"));
    client = new StoaClient(stoa.url());
    JsonNode signedUp =
        client
            .post(
                "/api/signup",
                Map.of(
                    "email", "rows@example.org", "password", StoaClient.PASSWORD, "name", "Rows"))
            .json();
    team = signedUp.at("/team/id").asString();
    for (String data : new String[] {"penguins", "flights"}) {
      var subscribed =
          client.post("/api/teams/" + team + "/subscriptions", Map.of("type", "data", "ref", data));
      assertThat(subscribed.status()).as(subscribed.body()).isEqualTo(201);
    }
    key =
        client
            .post("/api/teams/" + team + "/keys", Map.of("name", "rows"))
            .json()
            .path("secret")
            .asString();
  }

  @AfterAll
  static void stop() {
    client.close();
    stoa.close();
  }

  private static HttpResponse<InputStream> stream(HttpClient http, String path)
      throws IOException, InterruptedException {
    var asked =
        HttpRequest.newBuilder(URI.create(stoa.url() + path)).header("x-api-key", key).build();
    return http.send(asked, HttpResponse.BodyHandlers.ofInputStream());
  }

  private static JsonNode call(String requestId) throws Exception {
    long deadline = System.nanoTime() + SHIPPED_MAX.toNanos();
    StoaClient.Answer answer;
    do {
      answer = client.get("/api/teams/" + team + "/calls/" + requestId);
    } while (answer.status() == 404 && System.nanoTime() < deadline);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @Test
  @Order(1)
  void findsADataSetAndReadsAPage() throws Exception {
    assertThat(client.get("/api/assets?type=data&q=pengiuns").json().at("/items/0/ref").asString())
        .isEqualTo("penguins");

    var page = client.get("/data/penguins?species=Gentoo&limit=3", "x-api-key", key);

    assertThat(page.status()).as(page.body()).isEqualTo(200);
    assertThat(page.json().at("/data/items")).hasSize(3);
    assertThat(page.json().at("/data/total").asInt()).isEqualTo(124);
    assertThat(call(page.header("x-request-id")).path("units").asInt()).isEqualTo(3);
  }

  @Test
  @Order(2)
  void exportsMoreThanFitsIntoMemoryAndPaysEachRow() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer = stream(http, "/data/flights/export?format=ndjson");
      long lines = 0;
      try (InputStream body = answer.body()) {
        byte[] piece = new byte[1 << 16];
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
          for (int i = 0; i < read; i++) {
            lines += piece[i] == '\n' ? 1 : 0;
          }
        }
      }

      assertThat(lines).isEqualTo(ROWS);
      JsonNode call = call(answer.headers().firstValue("x-request-id").orElseThrow());
      assertThat(call.path("units").asInt()).isEqualTo(ROWS);
      assertThat(call.path("outcome").asString()).isEqualTo("succeeded");
      assertThat(call.path("cost").decimalValue()).isEqualByComparingTo("3");
    }
  }

  @Test
  @Order(3)
  void whoGoesAwayPaysForAPart() throws Exception {
    String id;
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer = stream(http, "/data/flights/export?format=csv");
      id = answer.headers().firstValue("x-request-id").orElseThrow();
      try (InputStream body = answer.body()) {
        assertThat(body.readNBytes(1_000_000)).hasSize(1_000_000);
      }
      http.shutdownNow();
    }

    JsonNode call = call(id);
    assertThat(call.path("outcome").asString()).isEqualTo("abandoned");
    assertThat(call.path("units").asInt()).isBetween(1, ROWS - 1);
  }
}
