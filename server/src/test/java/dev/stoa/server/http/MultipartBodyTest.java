package dev.stoa.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartBodyTest {

  private static final String TWO_PARTS =
      """
      --xx
      Content-Disposition: form-data; name="text"

      Hello wörld
      --xx
      Content-Disposition: form-data; name="file"; filename="a.bin"
      Content-Type: application/octet-stream

      0123
      --xx--
      """;

  private static Request request(String contentType, String body) {
    return SampleRequests.of(
        "POST", "/", Headers.of("Content-Type", contentType), body.replace("\n", "\r\n"));
  }

  private static List<Part> parts(String body) {
    return request("multipart/form-data; boundary=xx", body).parts(100_000);
  }

  @Test
  void takesPartsApart() {
    List<Part> parts = parts(TWO_PARTS);

    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).name()).isEqualTo("text");
    assertThat(parts.get(0).filename()).isNull();
    assertThat(parts.get(0).text()).isEqualTo("Hello wörld");
    assertThat(parts.get(1).filename()).isEqualTo("a.bin");
    assertThat(parts.get(1).contentType()).isEqualTo("application/octet-stream");
    assertThat(parts.get(1).bytes()).asString().isEqualTo("0123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "--xx\nContent-Disposition: form-data; name=\"a\"\n\nunfinished",
        "--xx\nContent-Disposition: form-data; name=\"a\"\n\nb\n--xx",
        "--yy\nContent-Disposition: form-data; name=\"a\"\n\nb\n--yy--\n",
        "--xx\nbroken header\n\nb\n--xx--\n"
      })
  void aBrokenBodyIsMalformed(String body) {
    assertThat(refusal(() -> parts(body))).isEqualTo(ErrorCode.MALFORMED_BODY);
  }

  @Test
  void tooManyPartsAndTooLongHeadersAreMalformed() {
    String part = "--xx\nContent-Disposition: form-data; name=\"a\"\n\nb\n";
    String lengthy =
        "--xx\nContent-Disposition: form-data; name=\"" + "a".repeat(9000) + "\"\n\nb\n";

    assertThat(parts(part.repeat(100) + "--xx--\n")).hasSize(100);
    assertThat(refusal(() -> parts(part.repeat(101) + "--xx--\n")))
        .isEqualTo(ErrorCode.MALFORMED_BODY);
    assertThat(refusal(() -> parts(lengthy + "--xx--\n"))).isEqualTo(ErrorCode.MALFORMED_BODY);
  }

  @Test
  void withoutABoundaryItIsMalformed() {
    assertThat(refusal(() -> request("multipart/form-data", TWO_PARTS).parts(1000)))
        .isEqualTo(ErrorCode.MALFORMED_BODY);
  }

  @Test
  void anotherTypeIsRefused() {
    assertThat(refusal(() -> request("multipart/mixed; boundary=xx", TWO_PARTS).parts(1000)))
        .isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
  }

  private static ErrorCode refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    return catchThrowableOfType(ProblemException.class, deed).problem().code();
  }
}
