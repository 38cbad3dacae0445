package dev.stoa.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `docs/errors.md` is where the `type` of a problem points to: it has each code, as it is.
class ErrorsAreDocumentedTest {

  private final List<String> page;

  ErrorsAreDocumentedTest() throws IOException {
    page = Files.readAllLines(Repository.root().resolve("docs/errors.md"));
  }

  @ParameterizedTest
  @EnumSource
  void hasAHeadingWithItsFacts(ErrorCode code) {
    int heading = page.indexOf("## " + code.code());

    assertThat(heading).as("a heading `## %s` in docs/errors.md", code.code()).isNotNegative();
    assertThat(page.get(heading + 2))
        .isEqualTo(
            "**%d** · %s · %s · %s."
                .formatted(
                    code.status(),
                    code.origin().word(),
                    code.retryable() ? "retryable" : "not retryable",
                    code.title()));
    assertThat(page.get(heading + 4)).as("what to do about %s", code.code()).isNotBlank();
  }

  @Test
  void namesNoCodeThatDoesNotExist() {
    assertThat(page.stream().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
  }
}
