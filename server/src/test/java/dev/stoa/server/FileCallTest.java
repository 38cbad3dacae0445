package dev.stoa.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.keys.Scope;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Calls with a file: every way to send one, and to get one back.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileCallTest {

  private static final String GIF = "GIF89a and what follows";
  private static final String MANIFEST =
      """
      kind: function
      name: mirroring
      title: Mirroring
      description: Answers with its inputs.
      unit: calls
      inputs:
        type: object
        properties:
          picture: &picture
            type: string
            contentEncoding: base64
            contentMediaType: image/gif, image/png
          note: &note {type: string, maxLength: 20}
        required: [picture]
      outputs:
        type: object
        properties:
          picture: {type: string, contentEncoding: base64, contentMediaType: image/gif}
          note: {type: string}
        required: [picture]
      ---
      kind: model
      slug: mirroring
      name: Mirroring
      summary: Answers with its inputs.
      function: mirroring
      targets:
        - {provider: engine, engine: mirroring}
      """;

  private final RunningStoa stoa;
  private final String key;
  private final String address;

  FileCallTest(RunningStoa stoa) {
    this.stoa = stoa;
    Crew crew = Crew.found(stoa);
    crew.apply(MANIFEST);
    crew.subscribe(crew.team().slug() + "/mirroring");
    this.key = crew.key(Scope.CALL);
    this.address = "/models/" + crew.team().slug() + "/mirroring";
  }

  private Ask post(String query, String mediaType, String body) {
    return stoa.ask("POST", address + query).key(key).body(mediaType, body.getBytes(US_ASCII));
  }

  private static String base64(String file) {
    return Base64.getEncoder().encodeToString(file.getBytes(US_ASCII));
  }

  private static void assertMirrored(Told told) {
    JsonNode data = told.isFine().json().path("data");
    assertThat(data.path("picture").asString()).isEqualTo(base64(GIF));
    assertThat(data.path("note").asString()).isEqualTo("hi");
  }

  private static String part(String head, String content) {
    return "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
  }

  @Test
  void theFileIsTheWholeBodyAndTheRestTheQuery() {
    assertMirrored(post("?note=hi", "image/gif", GIF).send());
    assertMirrored(post("?note=hi", "application/octet-stream", GIF).send());
  }

  @Test
  void theFileIsAPartOfAForm() {
    String note = part("name=note", "hi");
    for (String type : List.of("", "\r\nContent-Type: image/gif")) {
      String file = part("name=picture; filename=a.gif" + type, GIF);
      assertMirrored(post("", "multipart/form-data; boundary=b", note + file + "--b--\r\n").send());
    }
    String text = part("name=picture", base64(GIF));
    assertMirrored(post("", "multipart/form-data; boundary=b", note + text + "--b--\r\n").send());
  }

  @Test
  void theFileIsTextInBase64() {
    for (String text : List.of(base64(GIF), "data:image/gif;base64," + base64(GIF))) {
      String body = "{\"picture\":\"%s\",\"note\":\"hi\"}".formatted(text);
      assertMirrored(post("", "application/json", body).send());
      String query = "?note=hi&picture=" + text.replace("+", "%2B");
      assertMirrored(stoa.ask("GET", address + query).key(key).send());
    }
  }

  @Test
  void theAnswerIsTheBareFileWhenAskedFor() {
    Told told = post("?note=hi", "image/gif", GIF).header("accept", "image/gif").send().isFine();
    assertThat(told.text()).isEqualTo(GIF);
    assertThat(told.header("content-type")).isEqualTo("image/gif");
    assertThat(told.header("x-stoa-cost")).isNotEmpty();
    post("", "image/gif", GIF)
        .header("accept", "audio/wav")
        .send()
        .isProblem(406, "not_acceptable");
  }

  @Test
  void aMediaTypeThatIsNotTakenIsRefusedAndThoseThatAreNamed() {
    Told whole = post("", "image/webp", GIF).send().isProblem(415, "unsupported_media_type");
    assertThat(whole.json().path("detail").asString())
        .contains("'image/webp'")
        .contains("image/gif, image/png, application/json, multipart/form-data")
        .doesNotContain("text/plain");
    String part = part("name=picture; filename=a\r\nContent-Type: audio/wav", GIF) + "--b--\r\n";
    Told form =
        post("", "multipart/form-data; boundary=b", part)
            .send()
            .isProblem(415, "unsupported_media_type");
    assertThat(form.json().path("detail").asString()).contains("'picture'").contains("image/gif");
    assertThat(stoa.ask("POST", "/models/sentiment").key(key).body("image/gif", new byte[1]).send())
        .extracting(Told::status)
        .isEqualTo(403);
  }

  @Test
  void whatIsNotTheFileThatItClaimsToBeIsAFault() {
    for (Ask ask :
        List.of(
            post("", "image/gif", "<html>"),
            post("", "image/gif", ""),
            post("", "application/octet-stream", "RIFF0000WAVE"),
            post("", "application/json", "{\"picture\":\"%%%\"}"),
            post("", "application/json", "{\"picture\":\"" + base64("hello") + "\"}"))) {
      Told told = ask.send().isProblem(422, "invalid_input");
      assertThat(told.pointers()).containsExactly("/picture");
    }
  }

  @Test
  void whatElseIsWrongIsToldToo() {
    assertThat(post("?nite=hi", "image/gif", GIF).send().isProblem(422, "invalid_input").pointers())
        .containsExactly("/nite");
    assertThat(
            post("?picture=aGk=", "image/gif", GIF)
                .send()
                .isProblem(422, "invalid_input")
                .pointers())
        .containsExactly("/picture");
    assertThat(post("", "application/json", "{\"picture\":7}").send().pointers())
        .containsExactly("/picture");
    assertThat(post("", "application/json", "{}").send().pointers()).containsExactly("/picture");
  }

  @Test
  void theEndpointSaysHow() {
    JsonNode call =
        stoa.ask("GET", address + "/openapi.json")
            .key(key)
            .send()
            .isFine()
            .json()
            .path("paths")
            .path(address)
            .path("post");
    JsonNode bodies = call.at("/requestBody/content");
    assertThat(bodies.propertyNames())
        .containsExactly("application/json", "image/gif", "image/png", "multipart/form-data");
    assertThat(bodies.at("/application~1json/schema/$ref").asString()).endsWith("/Inputs");
    JsonNode form = bodies.path("multipart/form-data");
    assertThat(form.at("/schema/properties/picture").has("contentEncoding")).isFalse();
    assertThat(form.at("/encoding/picture/contentType").asString())
        .isEqualTo("image/gif, image/png");
    assertThat(call.at("/responses/200/content").propertyNames())
        .containsExactly("application/json", "image/gif");
  }
}
