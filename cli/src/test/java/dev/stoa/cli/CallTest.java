package dev.stoa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.cli.CommandLineFixture.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallTest {

  private static final String QUERY = "GET /models/sentiment?text=Hello+world";
  private static final String ENVELOPE =
      """
      {"status":"SUCCESS","completed":true,"data":{"label":"positive","score":0.98},"details":[],\
      "requestId":"r7","runTime":0.012,"usedCredits":0.0001}\
      """;

  @TempDir Path home;
  private final FakeStoa stoa = new FakeStoa();
  private CommandLineFixture person;

  @BeforeEach
  void setAKey() {
    person =
        new CommandLineFixture(home).set("STOA_URL", stoa.url()).set("STOA_API_KEY", "stoa_call");
  }

  @AfterEach
  void close() {
    stoa.close();
  }

  @Test
  void printsTheResultAndBesideItWhatItCost() {
    stoa.on(QUERY, 200, ENVELOPE);

    Ran ran = person.run("call", "models/sentiment", "text=Hello world");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("\"label\" : \"positive\"").doesNotContain("requestId");
    assertThat(ran.err()).contains("0.0001 credits").contains("request r7");
    assertThat(stoa.asked(QUERY).header("x-api-key")).contains("stoa_call");
  }

  @Test
  void jsonPrintsTheWholeEnvelopeAndNothingElse() {
    stoa.on(QUERY, 200, ENVELOPE);

    Ran ran = person.run("call", "models/sentiment", "text=Hello world", "--json");

    assertThat(ran.out()).contains("\"requestId\" : \"r7\"");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void typedInputsGoAsJson() {
    stoa.on("POST /models/acme/tagger@2", 200, ENVELOPE);

    person.run("call", "models/acme/tagger@2", "text=hi", "top:=3");

    assertThat(stoa.asked("POST /models/acme/tagger@2").body())
        .isEqualTo("{\"text\":\"hi\",\"top\":3}");
  }

  @Test
  void aDataSetIsAskedByAQueryHoweverItIsWritten() {
    String asked = "GET /data/penguins?species=Adelie&species=Gentoo&limit=3&sex.null=true";
    stoa.on(asked, 200, ENVELOPE);

    for (String[] inputs :
        new String[][] {
          {"species=Adelie", "species=Gentoo", "limit=3", "sex.null=true"},
          {"species:=[\"Adelie\",\"Gentoo\"]", "limit:=3", "sex.null:=true"},
          {"{\"species\":[\"Adelie\",\"Gentoo\"],\"limit\":3,\"sex.null\":true}"}
        }) {
      String[] line = new String[inputs.length + 2];
      line[0] = "call";
      line[1] = "data/penguins";
      System.arraycopy(inputs, 0, line, 2, inputs.length);
      assertThat(person.run(line).exitCode()).isZero();
    }
    assertThat(stoa.lines()).hasSize(3).containsOnly(asked);
  }

  @Test
  void aDataSetTakesNoFiles() throws IOException {
    Path file = Files.writeString(home.resolve("a.txt"), "a");

    Ran ran = person.run("call", "data/penguins", "--file", "species=@" + file);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("A data set takes no files");
    assertThat(stoa.lines()).isEmpty();
  }

  @Test
  void aJsonObjectIsAllInputs() {
    stoa.on("POST /models/sentiment", 200, ENVELOPE);

    person.run("call", "models/sentiment", "--json", "{\"text\":\"hi\"}");

    assertThat(stoa.asked("POST /models/sentiment").body()).isEqualTo("{\"text\":\"hi\"}");
    assertThat(stoa.asked("POST /models/sentiment").header("content-type"))
        .contains("application/json");
  }

  @Test
  void inputsMayComeFromAFileOrTheInput() throws IOException {
    stoa.on("POST /models/sentiment", 200, ENVELOPE);
    Path file = Files.writeString(home.resolve("in.json"), "{\"text\":\"from a file\"}");

    person.run("call", "models/sentiment", "--input", "@" + file);
    person.input("{\"text\":\"piped\"}").run("call", "models/sentiment", "--input", "-");

    assertThat(stoa.lines()).hasSize(2);
    assertThat(stoa.asked("POST /models/sentiment").body()).contains("from a file");
  }

  @Test
  void filesGoAsAForm() throws IOException {
    stoa.on("POST /models/transcribe", 200, ENVELOPE);
    Path file = Files.writeString(home.resolve("hello.wav"), "RIFF");

    person.run("call", "models/transcribe", "language=en", "--file", "audio=@" + file);

    FakeStoa.Asked asked = stoa.asked("POST /models/transcribe");
    assertThat(asked.header("content-type").orElse(""))
        .startsWith("multipart/form-data; boundary=");
    assertThat(asked.body())
        .contains("name=\"language\"")
        .contains("name=\"audio\"; filename=\"hello.wav\"")
        .contains("\r\n\r\nRIFF\r\n");
  }

  @Test
  void longInputsGoAsAFormToo() {
    stoa.on("POST /models/sentiment", 200, ENVELOPE);

    person.run("call", "models/sentiment", "text=" + "long ".repeat(2_000));

    assertThat(stoa.asked("POST /models/sentiment").body()).contains("name=\"text\"");
  }

  @Test
  void acceptPrintsTheBareResult() {
    stoa.on(QUERY, 200, Map.of("content-type", "text/plain", "x-request-id", "r8"), "positive");

    Ran ran = person.run("call", "models/sentiment", "text=Hello world", "--accept", "text/plain");

    assertThat(stoa.asked(QUERY).header("accept")).contains("text/plain");
    assertThat(ran.out()).isEqualToNormalizingNewlines("positive\n");
    assertThat(ran.err()).contains("request r8");
  }

  @Test
  void notSubscribedNamesTheCommandThatSubscribes() {
    stoa.refuse(QUERY, 403, "not_subscribed", "The team is not subscribed", "Team ada is not.");

    Ran ran = person.run("call", "models/sentiment", "text=Hello world");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualToNormalizingNewlines(
            """
            stoa: The team is not subscribed (not_subscribed).
              why   Team ada is not.
              next  stoa subscribe models/sentiment
              request r1
            """);
  }

  @Test
  void aRefusedInputListsEveryFault() {
    stoa.on(
        "GET /models/sentiment",
        422,
        """
        {"code":"invalid_input","title":"The input is not valid","detail":"1 fault.",
         "requestId":"r3","faults":[{"pointer":"/text","message":"text is missing"}]}\
        """);

    Ran ran = person.run("call", "models/sentiment");

    assertThat(ran.err())
        .contains("/text: text is missing")
        .contains("stoa show models/sentiment")
        .contains("request r3");
  }

  @Test
  void aLimitTellsWhenToTryAgain() {
    stoa.on(
        QUERY,
        429,
        Map.of("content-type", "application/problem+json", "retry-after", "17"),
        "{\"code\":\"rate_limited\",\"title\":\"A limit is reached\",\"detail\":\"60 a minute.\"}");

    assertThat(person.run("call", "models/sentiment", "text=Hello world").err())
        .contains("Try again in 17 s.");
  }

  @Test
  void withJsonARefusalIsTheProblemItself() {
    stoa.refuse(QUERY, 403, "not_subscribed", "The team is not subscribed", "Team ada is not.");

    Ran ran = person.run("call", "models/sentiment", "text=Hello world", "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).startsWith("{").contains("\"code\" : \"not_subscribed\"");
  }

  @Test
  void withoutAKeyNothingIsSent() {
    Ran ran =
        new CommandLineFixture(home)
            .set("STOA_URL", stoa.url())
            .run("call", "models/sentiment", "text=hi");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("no key to call with").contains("stoa keys create NAME --use");
    assertThat(stoa.lines()).isEmpty();
  }

  @Test
  void anUnreachableServerIsSaidPlainly() {
    String url = stoa.url();
    stoa.close();

    Ran ran = person.run("call", "models/sentiment", "text=hi");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("no answer from Stoa at " + url).doesNotContain("Exception");
  }

  @Test
  void anInputThatIsNoPairIsRefused() {
    Ran ran = person.run("call", "models/sentiment", "Hello");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("'Hello' is no input").contains("name=text");
  }
}
