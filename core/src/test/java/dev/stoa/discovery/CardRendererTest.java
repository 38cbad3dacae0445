package dev.stoa.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CardRendererTest {

  private final CardRenderer cards = new CardRenderer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "hello <img src=x onerror=alert(1)> there",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "[x](//evil.example/)",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![x](https://evil.example/pixel.png)",
        "![x](javascript:alert(1))",
        "[![x](https://evil.example/p.png)](javascript:alert(1))",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](https://ok.example/ \"\\\" onmouseover=alert(1)\")",
        "```\"><script>alert(1)</script>\nx\n```",
        "| <script>a</script> |\n|---|\n| <b onclick=x>b</b> |",
      })
  void leavesNothingThatActsOrFetches(String hostile) {
    String html = cards.html(hostile);
    assertThat(html).doesNotContainPattern("<(script|img|iframe|b |style|object)");
    assertThat(html).doesNotContainPattern("(?i)(href|src)=\"(?!https?://ok\\.example)");
    assertThat(html).doesNotContainPattern("<[^>]*\"[^\"=>]*\" on[a-z]+=");
  }

  @Test
  void keepsWhatACardIsMadeOf() {
    assertThat(cards.html("# Good\n\n**Fast** and `small`.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"))
        .contains("<h1>Good</h1>", "<strong>Fast</strong>", "<code>small</code>", "<td>2</td>");
  }

  @Test
  void marksLinksAsForeign() {
    assertThat(cards.html("[site](https://ok.example/a?b=1&c=2) and <me@ok.example>"))
        .contains(
            "<a rel=\"noopener noreferrer nofollow\" href=\"https://ok.example/a?b=1&amp;c=2\"")
        .contains("href=\"mailto:me@ok.example\"");
  }

  @Test
  void showsTheWordsOfAnImage() {
    assertThat(cards.html("![a *chart*](https://evil.example/x.png)"))
        .isEqualTo("<p>a <em>chart</em></p>\n");
  }

  @Test
  void bearsAbsurdNesting() {
    assertThat(cards.html("> ".repeat(20_000) + "x")).contains("x");
    assertThat(cards.html("[".repeat(20_000))).contains("[");
    assertThat(cards.html("*a ".repeat(20_000))).contains("a");
  }
}
