package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Version;
import dev.stoa.invocation.CallAnswer;
import dev.stoa.kernel.Json;
import dev.stoa.server.http.Accepted;
import dev.stoa.server.http.Response;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// In which form an answer leaves: the envelope, or the bare result as text.
enum AnswerForm {
  ENVELOPE("application/json") {
    @Override
    Response write(CallAnswer.Completed answer) {
      return Response.json(Envelope.of(answer));
    }
  },
  TEXT("text/plain") {
    @Override
    Response write(CallAnswer.Completed answer) {
      JsonNode result = answer.output().path(mainOutput(answer.version()));
      return Response.text(result.isString() ? result.stringValue() : Json.text(result));
    }
  };

  private final String mediaType;

  AnswerForm(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract Response write(CallAnswer.Completed answer);

  /// @throws dev.stoa.kernel.ProblemException `not_acceptable`, which names what can be had
  static AnswerForm choose(Accepted accepted, Version version) {
    List<String> offered = new ArrayList<>(List.of(ENVELOPE.mediaType));
    if (!mainOutput(version).isEmpty()) {
      offered.add(TEXT.mediaType);
    }
    return accepted.require(offered).equals(TEXT.mediaType) ? TEXT : ENVELOPE;
  }

  /// The output that the bare result shows: the first that the schema names; empty for none.
  static String mainOutput(Version version) {
    Iterator<String> names = version.outputs().path("properties").propertyNames().iterator();
    return names.hasNext() ? names.next() : "";
  }
}
