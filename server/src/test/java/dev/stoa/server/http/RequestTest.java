package dev.stoa.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestTest {

  record Inner(int count, @Nullable Boolean flag) {}

  record Sample(
      String name, @Nullable Inner inner, @Nullable List<Inner> list, @Nullable Role role) {}

  record Ids(KeyId id) {}

  private static Problem refusal(ThrowingCallable deed) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(ProblemException.class, deed)
        .problem();
  }

  private static List<String> pointers(String json) {
    return refusal(() -> SampleRequests.json(json).json(Sample.class)).faults().stream()
        .map(Fault::pointer)
        .toList();
  }

  @Test
  void readsARecord() {
    Sample sample =
        SampleRequests.json(
                "{\"name\":\"a\",\"inner\":{\"count\":1},\"list\":[{\"count\":2,\"flag\":true}],\"role\":\"admin\"}")
            .json(Sample.class);

    assertThat(sample)
        .isEqualTo(new Sample("a", new Inner(1, null), List.of(new Inner(2, true)), Role.ADMIN));
  }

  @Test
  void listsEveryUnknownMissingAndWronglyTypedField() {
    assertThat(
            pointers(
                "{\"x/y\":1,\"z\":2,\"inner\":{\"count\":\"1\",\"more\":0},\"list\":[{\"flag\":1}]}"))
        .containsExactlyInAnyOrder(
            "/x~1y", "/z", "/name", "/inner/count", "/inner/more", "/list/0/count", "/list/0/flag");
  }

  @Test
  void aWrongWordSaysWhichAreRight() {
    Problem problem =
        refusal(() -> SampleRequests.json("{\"name\":\"a\",\"role\":\"king\"}").json(Sample.class));

    assertThat(problem.faults())
        .containsExactly(
            new Fault("/role", "'king' is no role; the roles are owner, admin, member and viewer"));
  }

  @Test
  void aWrongIdIsAFaultAtItsPlace() {
    assertThat(refusal(() -> SampleRequests.json("{\"id\":\"zzz\"}").json(Ids.class)).faults())
        .containsExactly(new Fault("/id", "not an id of 24 hex digits: zzz"));
  }

  @Test
  void aFieldThatComesTwiceIsAFault() {
    Problem problem =
        refusal(() ->
            SampleRequests.json("{\"inner\":{\"count\":1,\"count\":2},\"name\":\"a\"}")
                .json(Sample.class));

    assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_INPUT);
    assertThat(problem.faults()).extracting(Fault::pointer).containsExactly("/inner/count");
  }

  @Test
  void somethingElseThanAnObjectIsAFault() {
    assertThat(pointers("[]")).containsExactly("");
    assertThat(pointers("null")).containsExactly("");
  }

  @Test
  void brokenJsonSaysWhere() {
    Problem problem = refusal(() -> SampleRequests.json("{\n  \"a\": tru\n}").json(100));

    assertThat(problem.code()).isEqualTo(ErrorCode.MALFORMED_BODY);
    assertThat(problem.detail()).contains("line 2, column ");
  }

  @Test
  void nothingTwoValuesAndDeepNestsAreMalformed() {
    for (String body : List.of("", "1 2", "[".repeat(5000), "{\"a\":NaN}", "{'a':1}")) {
      assertThat(refusal(() -> SampleRequests.json(body).json(10_000)).code())
          .as(body)
          .isEqualTo(ErrorCode.MALFORMED_BODY);
    }
  }

  @Test
  void anotherMediaTypeIsRefused() {
    for (String type : List.of("text/plain", "application/xml", "nonsense", "")) {
      var request = SampleRequests.of("POST", "/", Headers.of("content-type", type), "{}");
      assertThat(refusal(() -> request.json(100)).code())
          .as(type)
          .isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  @Test
  void textMustBeUtf8() {
    var bytes = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    var request =
        new Request(SampleRequests.head("POST", "/", Headers.of()), RequestBody.of(bytes));

    assertThat(refusal(() -> request.text(100)).code()).isEqualTo(ErrorCode.MALFORMED_BODY);
  }

  @Test
  void aBodyIsReadUpToItsLimitOnly() {
    assertThat(SampleRequests.of("POST", "/", Headers.of(), "abc").readBody(3)).hasSize(3);
    assertThat(
            refusal(() -> SampleRequests.of("POST", "/", Headers.of(), "abcd").readBody(3)).code())
        .isEqualTo(ErrorCode.BODY_TOO_LARGE);
  }

  @Test
  void findsCookies() {
    var request =
        SampleRequests.of(
            "GET", "/", Headers.of("Cookie", "a=1; session=x=y", "cookie", "c=3"), "");

    assertThat(request.cookie("session")).isEqualTo("x=y");
    assertThat(request.cookie("c")).isEqualTo("3");
    assertThat(request.cookie("sess")).isNull();
  }

  @Test
  void itsTextHasNeitherQueryNorHeaders() {
    var request =
        SampleRequests.of("GET", "/a?key=secret", Headers.of("x-api-key", "secret"), "secret");

    assertThat(request + " " + request.query() + " " + request.headers()).doesNotContain("secret");
  }

  @Test
  void decodesTheQueryStrictly() {
    assertThat(Query.parse("a=1&b=x+y%20z&a=2&c&=d&&e=%E2%82%AC").all())
        .hasToString("{a=[1, 2], b=[x y z], c=[], =[d], e=[€]}");
    for (String broken : List.of("a=%", "a=%2", "a=%zz", "a=%ff", "%c3=1", "a=%ED%A0%80")) {
      assertThatThrownBy(() -> Query.parse(broken))
          .as(broken)
          .isInstanceOfSatisfying(
              ProblemException.class,
              refused ->
                  assertThat(refused.problem().code()).isEqualTo(ErrorCode.MALFORMED_REQUEST));
    }
  }

  @Test
  void oneParameterMustNotBeRepeated() {
    assertThat(Query.parse("a=1").one("a")).contains("1");
    assertThat(Query.parse("a=1").one("b")).isEmpty();
    assertThat(refusal(() -> Query.parse("a=1&a=2").one("a")).faults())
        .extracting(Fault::pointer)
        .containsExactly("/a");
  }
}
