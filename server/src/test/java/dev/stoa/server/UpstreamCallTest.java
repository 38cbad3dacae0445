package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import dev.stoa.keys.KeyTerms;
import dev.stoa.outbound.FakeUpstream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Calls of models that run at an upstream, over HTTP on both sides.
@ExtendWith(StoaExtension.class)
class UpstreamCallTest {

  private final RunningStoa stoa;
  private final Crew crew;

  UpstreamCallTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
  }

  private Told call(FakeUpstream upstream) {
    return call(upstream, "text=a+%26+b");
  }

  private Told call(FakeUpstream upstream, String query) {
    publish(upstream);
    return call(crew, query);
  }

  private Told call(Crew caller, String query) {
    caller.subscribe(crew.team().slug() + "/rating");
    String key = caller.issue(KeyTerms.named("test")).secret().plain();
    return stoa.ask("GET", "/models/" + crew.team().slug() + "/rating?" + query).key(key).send();
  }

  private void publish(FakeUpstream upstream) {
    String manifest =
        """
        kind: model
        slug: rating
        name: Rating
        summary: Tells good from bad.
        function: sentiment-analysis
        visibility: public
        targets:
          - provider: http
            url: http://127.0.0.1:%d/rate?q={{text}}
            body: {inputs: ["{{text}}"]}
            outputs: {label: "$[0].label", score: "$[0].score"}
        plans:
          - {slug: free, name: Free, default: true, pricePerUnit: 0}
        """
            .formatted(upstream.port());
    crew.apply(manifest);
  }

  @Test
  void answersWhatTheUpstreamSays() throws IOException {
    try (var upstream =
        FakeUpstream.answering(FakeUpstream.ok("[{\"label\":\"positive\",\"score\":0.9}]"))) {
      Told told = call(upstream).isFine();
      assertThat(told.json().path("data").path("label").asString()).isEqualTo("positive");
      assertThat(upstream.requests().getFirst())
          .startsWith("POST /rate?q=a%20%26%20b HTTP/1.1\r\n")
          .endsWith("{\"inputs\":[\"a & b\"]}")
          .doesNotContainIgnoringCase("x-api-key");
    }
  }

  @Test
  void asksOnceForEachTextOfAListAndChargesForEach() throws IOException {
    try (var upstream =
        FakeUpstream.answering(FakeUpstream.ok("[{\"label\":\"positive\",\"score\":0.9}]"))) {
      Told told = call(upstream, "text=a&text=b").isFine();
      assertThat(told.json().path("data"))
          .isEqualTo(
              Json.parse(
                  """
                  {"results":[{"label":"positive","score":0.9},{"label":"positive","score":0.9}]}
                  """));
      assertThat(told.json().path("usage")).isEqualTo(Json.parse("{\"calls\":2}"));
      assertThat(upstream.requests())
          .satisfiesExactly(
              first -> assertThat(first).endsWith("{\"inputs\":[\"a\"]}"),
              second -> assertThat(second).endsWith("{\"inputs\":[\"b\"]}"));
    }
  }

  @Test
  void tellsItsHostToThePublisherAloneAndNeverItsPathOrQuery() throws IOException {
    try (var upstream =
        FakeUpstream.answering(FakeUpstream.ok("[{\"label\":\"positive\",\"score\":0.9}]"))) {
      String own = call(upstream).isFine().header("x-request-id");
      Crew strangers = Crew.found(stoa);
      String foreign = call(strangers, "text=a").isFine().header("x-request-id");

      assertThat(new CallsOf(crew).awaited(own).path("target"))
          .isEqualTo(
              Json.parse(
                  "{\"kind\":\"upstream\",\"name\":\"127.0.0.1:%d\",\"number\":1,\"count\":1}"
                      .formatted(upstream.port())));
      assertThat(new CallsOf(strangers).awaited(foreign).path("target"))
          .isEqualTo(Json.parse("{\"kind\":\"upstream\"}"));
    }
  }

  @Test
  void tellsTheStatusOfAFailureAndNothingOfItsBody() throws IOException {
    try (var upstream =
        FakeUpstream.answering("HTTP/1.1 418 No\r\nContent-Length: 12\r\n\r\nsecret words")) {
      Told told = call(upstream).isProblem(502, "target_failed");
      assertThat(told.text()).contains("418").doesNotContain("secret");
    }
  }

  @Test
  void doesNotPassOnWhatTheModelNeverPromised() throws IOException {
    try (var upstream =
        FakeUpstream.answering(FakeUpstream.ok("[{\"label\":7,\"score\":\"high\"}]"))) {
      call(upstream).isProblem(502, "target_failed");
    }
  }
}
