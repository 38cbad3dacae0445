package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.media.FileInput;
import dev.stoa.catalogue.media.FileInputs;
import dev.stoa.invocation.CallAnswer;
import dev.stoa.kernel.Json;
import dev.stoa.server.http.Accepted;
import dev.stoa.server.http.Response;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// In which form an answer leaves: the envelope, or the bare result as text or as the file it is.
sealed interface AnswerForm {

  String JSON = "application/json";

  Response write(CallAnswer.Completed answer);

  /// Files are in base64 in it.
  record Whole() implements AnswerForm {
    @Override
    public Response write(CallAnswer.Completed answer) {
      return Response.json(new Envelope(answer));
    }
  }

  record Text(String output) implements AnswerForm {
    @Override
    public Response write(CallAnswer.Completed answer) {
      JsonNode all = answer.output();
      JsonNode result = all.has(output) ? all.path(output) : all; // a list has results instead
      return Response.text(result.isString() ? result.stringValue() : Json.text(result));
    }
  }

  record File(String output, String mediaType) implements AnswerForm {
    @Override
    public Response write(CallAnswer.Completed answer) {
      JsonNode file = answer.output().path(output);
      return file.isBinary()
          ? Response.bytes(200, mediaType, file.binaryValue())
          : new Whole().write(answer); // a list has results instead, which are no one file
    }
  }

  /// @throws dev.stoa.kernel.ProblemException `not_acceptable`, which names what can be had
  static AnswerForm choose(Accepted accepted, Version version) {
    if (accepted.quality(JSON) == 1) {
      return new Whole(); // nothing can be liked better, and it is offered first
    }
    SequencedMap<String, AnswerForm> offered = offered(version);
    String chosen = accepted.require(List.copyOf(offered.keySet()));
    return offered.getOrDefault(chosen, new Whole());
  }

  /// By media type, the preferred one first.
  static SequencedMap<String, AnswerForm> offered(Version version) {
    SequencedMap<String, AnswerForm> offered = new LinkedHashMap<>();
    offered.put(JSON, new Whole());
    String main = mainOutput(version);
    if (!main.isEmpty()) {
      FileInputs.of(version.outputs())
          .find(main)
          .filter(FileInput::one)
          .ifPresentOrElse(
              file -> file.types().names().forEach(type -> offered.put(type, new File(main, type))),
              () -> offered.put("text/plain", new Text(main)));
    }
    return offered;
  }

  /// The output that the bare result shows: the first that the schema names; empty for none.
  private static String mainOutput(Version version) {
    Iterator<String> names = version.outputs().path("properties").propertyNames().iterator();
    return names.hasNext() ? names.next() : "";
  }
}
