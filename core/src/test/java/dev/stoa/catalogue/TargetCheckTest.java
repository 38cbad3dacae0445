package dev.stoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetCheckTest {

  private static List<String> faultsOf(
      String method,
      String url,
      Map<String, String> headers,
      @Nullable String body,
      Map<String, String> outputs) {
    var target =
        new Target.Http(
            method, url, headers, body == null ? null : Json.parse(body), outputs, 1, 0);
    return TargetCheck.faultsOf(target, SampleCatalogue.SENTIMENT.inputs()).stream()
        .map(Fault::pointer)
        .toList();
  }

  private static List<String> faultsOfUrl(String url) {
    return faultsOf("GET", url, Map.of(), null, Map.of());
  }

  private static String hostOf(String url) {
    return new Target.Http("GET", url, Map.of(), null, Map.of(), 1, 0).host();
  }

  @Test
  void tellsHostAndPortOfATargetAndNothingElse() {
    assertThat(hostOf("https://models.example.org:8443/v1/{{text}}?key=secret"))
        .isEqualTo("models.example.org:8443");
    assertThat(hostOf("HTTP://models.example.org?key=secret")).isEqualTo("models.example.org");
    assertThat(hostOf("http://ada:secret@models.example.org/")).isEqualTo("models.example.org");
    assertThat(hostOf("http://[::1]:80/")).isEqualTo("[::1]:80");
  }

  @Test
  void acceptsAPlainTarget() {
    assertThat(
            faultsOf(
                "POST",
                "https://models.example.org:8443/v1/{{text}}/rate?lang=en&q={{text}}",
                Map.of("X-Text", "a {{text}}"),
                "{\"inputs\":[\"{{text}}\"],\"n\":1}",
                Map.of("label", "$[0].label")))
        .isEmpty();
    assertThat(faultsOfUrl("http://m.example.org")).isEmpty();
    assertThat(faultsOfUrl("http://m.example.org?q={{text}}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://m.example.org/",
        "m.example.org",
        "http://",
        "http://user:word@m.example.org/",
        "http://m.example.org/#part",
        "http://m.example.org/a/../b",
        "http://{{text}}/",
        "http://m.{{text}}.org/",
        "{{text}}",
        "http://m.example.org:{{text}}/",
        "http://m.example.org/{{other}}",
        "http://m.example.org/{{text",
        "http://m.example.org/a b"
      })
  void refusesOtherAddresses(String url) {
    assertThat(faultsOfUrl(url)).isNotEmpty().allMatch("/url"::equals);
  }

  @Test
  void tellsThePlaceOfEveryFault() {
    assertThat(
            faultsOf(
                "GET",
                "http://m.example.org/",
                Map.of("Host", "x"),
                "{\"a\":[\"{{no}}\"],\"b/c\":\"{{\"}",
                Map.of("label", "$..label")))
        .containsExactly("/headers/Host", "/body", "/body/a/0", "/body/b~1c", "/outputs/label");
    assertThat(faultsOf("GET", "http://m.example.org/", Map.of("X", "a\nb"), null, Map.of()))
        .containsExactly("/headers/X");
  }
}
