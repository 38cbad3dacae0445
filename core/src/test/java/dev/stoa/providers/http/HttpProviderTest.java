package dev.stoa.providers.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.Target;
import dev.stoa.kernel.Json;
import dev.stoa.outbound.OutboundAnswer;
import dev.stoa.outbound.OutboundLimits;
import dev.stoa.providers.FailureKind;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class HttpProviderTest {

  private static final OutboundLimits LIMITS =
      new OutboundLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), 1_000);

  private final ScriptedOutbound outbound = new ScriptedOutbound();
  private final HttpProvider provider = new HttpProvider(outbound, LIMITS);

  private static Target.Http target(
      String method,
      String url,
      Map<String, String> headers,
      @Nullable String body,
      Map<String, String> outputs) {
    return new Target.Http(
        method, url, headers, body == null ? null : Json.parse(body), outputs, 1, 0);
  }

  private static Target.Http getting(String url) {
    return target("GET", url, Map.of(), null, Map.of());
  }

  private static Target.Http posting(String body) {
    return target("POST", "http://m.test/", Map.of(), body, Map.of());
  }

  private ProviderAnswer ask(Target.Http target, String inputs) {
    return provider.ask(target, Json.parse(inputs));
  }

  private static void assertUnfit(ProviderAnswer answer) {
    assertThat(answer).isInstanceOf(ProviderAnswer.BadInput.class);
  }

  private void assertFails(FailureKind kind, ProviderAnswer answer) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            ProviderAnswer.Failed.class, failed -> assertThat(failed.kind()).isEqualTo(kind));
  }

  @Nested
  final class PutsInputsIntoTheAddress {

    private String addressOf(String url, String inputs) {
      ask(getting(url), inputs);
      return outbound.last().site() + outbound.last().target();
    }

    @Test
    void encodedSoThatTheyStayInTheirPlace() {
      assertThat(
              addressOf(
                  "http://m.test/rate/{{a}}?q={{b}}&fixed=1",
                  "{\"a\":\"x/../y?z#\",\"b\":\"a&b=c +ä%\"}"))
          .isEqualTo("http://m.test/rate/x%2F..%2Fy%3Fz%23?q=a%26b%3Dc%20%2B%C3%A4%25&fixed=1");
    }

    @Test
    void withoutTheParametersWhoseInputsAreAbsent() {
      assertThat(addressOf("http://m.test/?a={{a}}&b={{b}}", "{\"b\":2}"))
          .isEqualTo("http://m.test/?b=2");
      assertThat(addressOf("http://m.test/?a={{a}}", "{}")).isEqualTo("http://m.test/");
    }

    @Test
    void andAsksNobodyWhenTheyWouldLeadElsewhere() {
      for (String leading : new String[] {"..", ".", ""}) {
        assertUnfit(ask(getting("http://m.test/a/{{x}}/b"), "{\"x\":\"" + leading + "\"}"));
      }
      assertUnfit(ask(getting("http://m.test/a/{{x}}"), "{}"));
      assertThat(outbound.sent).isEmpty();
    }
  }

  @Nested
  final class PutsInputsIntoTheBody {

    private String bodyOf(String template, String inputs) {
      ask(posting(template), inputs);
      return outbound.lastBody();
    }

    @Test
    void withTheirTypeWhereTheyAreTheWholeValue() {
      assertThat(
              bodyOf(
                  "{\"n\":\"{{n}}\",\"list\":[\"{{l}}\"],\"deep\":{\"t\":\"{{ t }}\"}}",
                  "{\"n\":1.50,\"l\":[1,true],\"t\":\"x\"}"))
          .isEqualTo("{\"n\":1.50,\"list\":[[1,true]],\"deep\":{\"t\":\"x\"}}");
    }

    @Test
    void asTextInsideOfAText() {
      assertThat(bodyOf("{\"p\":\"Say: {{t}}, {{n}} times\"}", "{\"t\":\"\\\"},{\",\"n\":3}"))
          .isEqualTo("{\"p\":\"Say: \\\"},{, 3 times\"}");
    }

    @Test
    void withoutTheMembersWhoseInputsAreAbsent() {
      assertThat(bodyOf("{\"a\":\"{{a}}\",\"b\":[\"{{a}}\",1]}", "{}")).isEqualTo("{\"b\":[1]}");
      assertThat(bodyOf("{\"a\":\"{{a}}\"}", "{\"a\":null}")).isEqualTo("{\"a\":null}");
    }

    @Test
    void andSaysThatItIsJson() {
      bodyOf("{}", "{}");
      assertThat(outbound.last().headers())
          .containsEntry("Content-Type", "application/json")
          .containsEntry("Accept", "application/json");
    }
  }

  @Test
  void putsInputsIntoHeadersUnlessTheyBreakThem() {
    var target =
        target(
            "GET", "http://m.test/", Map.of("X-Lang", "l={{l}}", "accept", "*/*"), null, Map.of());
    ask(target, "{\"l\":\"en\"}");
    assertThat(outbound.last().headers())
        .containsEntry("X-Lang", "l=en")
        .containsEntry("accept", "*/*")
        .doesNotContainKey("Accept");
    assertUnfit(ask(target, "{\"l\":\"en\\r\\nX-Evil: 1\"}"));
    assertThat(outbound.sent).hasSize(1);
  }

  @Test
  void answersTheWholeDocumentUnlessOutputsAreMapped() {
    outbound.answer = ScriptedOutbound.answered(201, "{\"label\":\"good\"}");
    assertThat(ask(posting("{}"), "{}"))
        .isInstanceOfSatisfying(
            ProviderAnswer.Answered.class,
            answered ->
                assertThat(answered.output()).isEqualTo(Json.parse("{\"label\":\"good\"}")));
  }

  @Test
  void takesEachOutputFromItsPath() {
    outbound.answer =
        ScriptedOutbound.answered(200, "[{\"label\":\"bad\"},{\"label\":\"good\",\"s\":null}]");
    var target =
        target(
            "POST", "http://m.test/", Map.of(), "{}", Map.of("label", "$[1].label", "s", "$[1].s"));
    var answered = (ProviderAnswer.Answered) ask(target, "{}");
    assertThat(answered.output()).isEqualTo(Json.parse("{\"label\":\"good\",\"s\":null}"));
    var lacking = target("POST", "http://m.test/", Map.of(), "{}", Map.of("label", "$[2].label"));
    assertFails(FailureKind.MALFORMED_ANSWER, ask(lacking, "{}"));
  }

  @Test
  void tellsTheStatusOfAFailureAndNothingElseOfIt() {
    outbound.answer = ScriptedOutbound.answered(404, "secret words");
    var failed = (ProviderAnswer.Failed) ask(posting("{}"), "{}");
    assertThat(failed.kind()).isEqualTo(FailureKind.UPSTREAM_REFUSED);
    assertThat(failed.detail()).contains("404").doesNotContain("secret");
    outbound.answer = ScriptedOutbound.answered(503, "");
    assertFails(FailureKind.UPSTREAM_FAILED, ask(posting("{}"), "{}"));
    outbound.answer = ScriptedOutbound.answered(302, "{}");
    assertFails(FailureKind.UPSTREAM_REFUSED, ask(posting("{}"), "{}"));
  }

  @Test
  void callsWhatIsNotOneJsonDocumentMalformed() {
    for (String body : new String[] {"", "<html>", "{\"a\":1}{", "{\"a\":1,\"a\":2}"}) {
      outbound.answer = ScriptedOutbound.answered(200, body);
      assertFails(FailureKind.MALFORMED_ANSWER, ask(posting("{}"), "{}"));
    }
  }

  @Test
  void translatesEveryAnswerOfTheClient() {
    outbound.answer = new OutboundAnswer.Refused("m.test is 10.0.0.1");
    var refused = (ProviderAnswer.Failed) ask(posting("{}"), "{}");
    assertThat(refused.kind()).isEqualTo(FailureKind.REFUSED_ADDRESS);
    assertThat(refused.detail()).doesNotContain("10.0.0.1");
    assertThat(refused.cause()).hasMessageContaining("10.0.0.1");
    outbound.answer = new OutboundAnswer.Unreachable("no");
    assertFails(FailureKind.UNREACHABLE, ask(posting("{}"), "{}"));
    outbound.answer = new OutboundAnswer.Malformed("no");
    assertFails(FailureKind.MALFORMED_ANSWER, ask(posting("{}"), "{}"));
    outbound.answer = new OutboundAnswer.TooLarge(9);
    assertFails(FailureKind.MALFORMED_ANSWER, ask(posting("{}"), "{}"));
    outbound.answer = new OutboundAnswer.Cancelled();
    assertFails(FailureKind.INTERRUPTED, ask(posting("{}"), "{}"));
    outbound.answer = new OutboundAnswer.TimedOut(Duration.ofSeconds(2));
    assertThat(ask(posting("{}"), "{}"))
        .isEqualTo(new ProviderAnswer.TimedOut(Duration.ofSeconds(2)));
  }
}
