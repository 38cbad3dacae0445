package dev.stoa.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.keys.Scope;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Calls with several files, where the function takes a list of them.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileListCallTest {

  private static final String FIRST = "GIF89a first";
  private static final String SECOND = "GIF89a second";
  private static final String MANIFEST =
      """
      kind: function
      name: picture-mirroring
      title: Mirroring
      description: Answers with its inputs.
      unit: calls
      lists: picture
      inputs:
        type: object
        properties:
          picture: {type: string, contentEncoding: base64, contentMediaType: image/gif}
          note: {type: string, maxLength: 20}
        required: [picture]
      outputs:
        type: object
        properties:
          picture: {type: string, contentEncoding: base64, contentMediaType: image/gif}
          note: {type: string}
        required: [picture]
      ---
      kind: model
      slug: picture-mirroring
      name: Mirroring
      summary: Answers with its inputs.
      function: picture-mirroring
      targets:
        - {provider: engine, engine: mirroring}
      """;

  private final RunningStoa stoa;
  private final String key;
  private final String address;

  FileListCallTest(RunningStoa stoa) {
    this.stoa = stoa;
    Crew crew = Crew.found(stoa);
    crew.apply(MANIFEST);
    crew.subscribe(crew.team().slug() + "/picture-mirroring");
    this.key = crew.key(Scope.CALL);
    this.address = "/models/" + crew.team().slug() + "/picture-mirroring";
  }

  private Ask post(String mediaType, String body) {
    return stoa.ask("POST", address).key(key).body(mediaType, body.getBytes(US_ASCII));
  }

  private Ask json(String... pictures) {
    String list = "\"" + String.join("\",\"", pictures) + "\"";
    return post("application/json", "{\"picture\":[%s],\"note\":\"hi\"}".formatted(list));
  }

  private Ask form(String... parts) {
    return post("multipart/form-data; boundary=b", String.join("", parts) + "--b--\r\n");
  }

  private static String part(String head, String content) {
    return "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
  }

  private static String base64(String file) {
    return Base64.getEncoder().encodeToString(file.getBytes(US_ASCII));
  }

  private static void assertMirrored(Told told) {
    JsonNode answer = told.isFine().json();
    JsonNode results = answer.at("/data/results");
    assertThat(results).hasSize(2);
    assertThat(results.path(0).path("picture").asString()).isEqualTo(base64(FIRST));
    assertThat(results.path(1).path("picture").asString()).isEqualTo(base64(SECOND));
    assertThat(results.path(1).path("note").asString()).isEqualTo("hi");
    assertThat(answer.at("/usage/calls").asInt()).isEqualTo(2);
  }

  @Test
  void filesComeAsAListInJson() {
    assertMirrored(json(base64(FIRST), "data:image/gif;base64," + base64(SECOND)).send());
  }

  @Test
  void filesComeAsPartsOfOneName() {
    String note = part("name=note", "hi");
    String second = part("name=picture; filename=b\r\nContent-Type: image/gif", SECOND);
    assertMirrored(form(part("name=picture; filename=a", FIRST), note, second).send());
    String text = part("name=picture", base64(FIRST));
    assertMirrored(form(text, note, part("name=picture", base64(SECOND))).send());
  }

  @Test
  void filesComeAsARepeatedNameOfTheQuery() {
    String query = "?note=hi&picture=" + base64(FIRST) + "&picture=" + base64(SECOND);
    assertMirrored(stoa.ask("GET", address + query).key(key).send());
  }

  @Test
  void oneFileIsAnsweredAsOne() {
    JsonNode answer = form(part("name=picture; filename=a", FIRST)).send().isFine().json();
    assertThat(answer.at("/data/picture").asString()).isEqualTo(base64(FIRST));
    assertThat(answer.at("/usage/calls").asInt()).isEqualTo(1);
  }

  @Test
  void aBadFileIsToldByItsPlace() {
    Told told = json(base64(FIRST), base64("hello"), "%%%").send().isProblem(422, "invalid_input");
    assertThat(told.pointers()).containsExactly("/picture/1", "/picture/2");
    String good = part("name=picture; filename=a", FIRST);
    String empty = part("name=picture; filename=b", "");
    assertThat(form(good, empty).send().isProblem(422, "invalid_input").pointers())
        .containsExactly("/picture/1");
  }

  @Test
  void filesAndTextsOfOneNameAreNotMixed() {
    Told told =
        form(part("name=picture; filename=a", FIRST), part("name=picture", base64(SECOND)))
            .send()
            .isProblem(422, "invalid_input");
    assertThat(told.pointers()).containsExactly("/picture");
  }

  @Test
  void moreThanTwentyAreRefused() {
    String[] pictures = Collections.nCopies(21, base64(FIRST)).toArray(String[]::new);
    Told told = json(pictures).send().isProblem(422, "invalid_input");
    assertThat(told.pointers()).containsExactly("/picture");
    assertThat(told.text()).contains("20");
  }

  @Test
  void aListIsAnsweredAsJsonWhereAFileWasAskedFor() {
    Ask ask = json(base64(FIRST), base64(SECOND)).header("accept", "image/gif");
    assertMirrored(ask.send());
  }

  @Test
  void theEndpointSaysThatAFormTakesSeveral() {
    JsonNode content =
        stoa.ask("GET", address + "/openapi.json")
            .key(key)
            .send()
            .isFine()
            .json()
            .path("paths")
            .path(address)
            .at("/post/requestBody/content");
    assertThat(content.propertyNames()).contains("image/gif", "multipart/form-data");
    JsonNode picture = content.path("multipart/form-data").at("/schema/properties/picture");
    assertThat(picture.path("maxItems").asInt()).isEqualTo(20);
    assertThat(picture.has("contentEncoding")).isFalse();
    assertThat(picture.path("items").has("contentEncoding")).isFalse();
  }
}
