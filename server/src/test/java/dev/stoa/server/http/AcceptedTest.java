package dev.stoa.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

  private static final List<String> OFFERED = List.of("application/json", "text/plain");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/json",
        "text/plain | text/plain",
        "text/* | text/plain",
        "text/plain;q=0.5, application/json;q=0.4 | text/plain",
        "text/plain;q=0.5, */* | application/json",
        "application/json;q=0, */* | text/plain",
        "TEXT/PLAIN; Q=1 | text/plain",
        "nonsense, text/plain | text/plain",
        "text/html, text/plain;q=0.1 | text/plain"
      })
  void choosesWhatTheClientLikesBest(String accept, String chosen) {
    assertThat(Accepted.of(List.of(accept)).require(OFFERED)).isEqualTo(chosen);
  }

  @Test
  void withoutAWishTheFirstIsGiven() {
    assertThat(Accepted.of(List.of()).require(OFFERED)).isEqualTo("application/json");
  }

  @Test
  void sayingWhatThereIsWhenNothingFits() {
    assertThatThrownBy(() -> Accepted.of(List.of("image/png, text/plain;q=0")).require(OFFERED))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo(ErrorCode.NOT_ACCEPTABLE);
              assertThat(refused.problem().detail()).contains("application/json, text/plain");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true",
        "*/* | false",
        "application/json, text/html;q=0.9 | false",
        "application/json, text/html | false",
        "text/html;q=0 | false"
      })
  void onlyABrowserPrefersHtml(String accept, boolean prefers) {
    assertThat(Accepted.of(List.of(accept)).prefersHtml()).isEqualTo(prefers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain; charset=UTF-8 | UTF-8",
        "Text/Plain;CHARSET=\"a;b\\\"c\" ; x=y | a;b\"c",
        "text/plain ; ; charset=x | x"
      })
  void readsParametersOfAMediaType(String text, String charset) {
    assertThat(MediaType.parse(text).orElseThrow().parameter("charset")).isEqualTo(charset);
  }

  @ParameterizedTest
  @CsvSource({
    "text",
    "text/",
    "/plain",
    "text/plain charset=x",
    "text/plain; charset",
    "te xt/plain"
  })
  void refusesWhatIsNoMediaType(String text) {
    assertThat(MediaType.parse(text)).isEmpty();
  }
}
