package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Version;
import dev.stoa.data.ExportFormat;
import dev.stoa.invocation.CallAnswer;
import dev.stoa.invocation.DataAsk;
import dev.stoa.invocation.InputReader;
import dev.stoa.invocation.InputRules;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Request;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what one request asks of a data set: the form of the answer from `format` or `Accept`, and
/// whether the caller has it already. The other parameters are the query, which others understand.
final class DataInputs implements InputReader {

  private static final String FORMAT = "format";
  private static final byte BLANK = ' ';

  private final Request request;
  private final DataAsk.Kind kind;
  private @Nullable ExportFormat format;
  private String tag = "";
  private boolean unchanged;
  private byte[] body = {};

  DataInputs(Request request, DataAsk.Kind kind) {
    this.request = request;
    this.kind = kind;
  }

  /// In which rows are sent; known once the inputs were read.
  ExportFormat format() {
    return format == null ? ExportFormat.JSON : format;
  }

  /// The entity tag of the answer; known once the inputs were read.
  String tag() {
    return tag;
  }

  /// What is told, as it was metered; known once the call ran.
  byte[] body() {
    return body;
  }

  private int write(CallAnswer.Completed answer, int least) {
    byte[] written = Json.bytes(new Envelope(answer));
    body = Arrays.copyOf(written, Math.max(written.length, least));
    Arrays.fill(body, written.length, body.length, BLANK);
    return body.length;
  }

  boolean isUnchanged() {
    return unchanged;
  }

  @Override
  public Reading read(Version version, InputRules rules) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(request.query().all());
    try {
      ExportFormat wanted = wanted(parameters.remove(FORMAT));
      format = wanted == ExportFormat.JSON && kind != DataAsk.Kind.EXPORT ? null : wanted;
    } catch (ProblemException refused) {
      return new Reading.Unreadable(refused.problem());
    }
    tag = AnswerTag.of(version, kind, format, parameters);
    unchanged = AnswerTag.isIn(tag, request.headers().all("if-none-match"));
    return new Reading.Asked(new DataAsk(kind, parameters, format, this::write, unchanged));
  }

  private ExportFormat wanted(@Nullable List<String> asked) {
    List<ExportFormat> offered =
        switch (kind) {
          case ROWS, EXPORT -> List.of(ExportFormat.values());
          case STATISTICS, SCHEMA -> List.of(ExportFormat.JSON);
        };
    if (asked == null) {
      String type =
          request.accepted().require(offered.stream().map(ExportFormat::mediaType).toList());
      return offered.stream().filter(each -> each.mediaType().equals(type)).findFirst().get();
    }
    if (asked.size() != 1) {
      throw new ProblemException(
          Problem.invalid(List.of(Fault.of(FORMAT, "'format' is given more than once."))));
    }
    return ExportFormat.find(asked.getFirst())
        .filter(offered::contains)
        .orElseThrow(() ->
            new ProblemException(
                Problem.of(
                    ErrorCode.NOT_ACCEPTABLE,
                    "This can be had with 'format' "
                        + offered.stream().map(ExportFormat::word).collect(Collectors.joining(", "))
                        + ".")));
  }
}
