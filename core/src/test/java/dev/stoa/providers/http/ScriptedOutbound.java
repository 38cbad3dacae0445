package dev.stoa.providers.http;

import dev.stoa.outbound.Outbound;
import dev.stoa.outbound.OutboundAnswer;
import dev.stoa.outbound.OutboundRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Notes what is sent and answers as it is told.
final class ScriptedOutbound implements Outbound {

  final List<OutboundRequest> sent = new ArrayList<>();
  OutboundAnswer answer = answered(200, "{}");

  static OutboundAnswer answered(int status, String body) {
    return new OutboundAnswer.Answered(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public OutboundAnswer send(OutboundRequest request) {
    sent.add(request);
    return answer;
  }

  OutboundRequest last() {
    return sent.getLast();
  }

  String lastBody() {
    return new String(last().body(), StandardCharsets.UTF_8);
  }
}
