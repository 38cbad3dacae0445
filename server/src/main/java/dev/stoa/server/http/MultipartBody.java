package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartCompliance;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/// Takes a `multipart/form-data` body apart, in memory, with bounds on parts and their headers.
final class MultipartBody {

  private static final int PARTS_MAX = 100;
  private static final int PART_HEADER_BYTES_MAX = 8 * 1024;

  private MultipartBody() {}

  static List<Part> parse(MediaType type, byte[] bytes) {
    String boundary = type.parameter("boundary");
    if (boundary == null || boundary.isEmpty()) {
      throw malformed("The Content-Type has no boundary.", null);
    }
    MultiPartConfig config =
        new MultiPartConfig.Builder()
            .maxParts(PARTS_MAX)
            .maxSize(bytes.length)
            .maxPartSize(bytes.length)
            .maxMemoryPartSize(bytes.length)
            .maxHeadersSize(PART_HEADER_BYTES_MAX)
            .complianceMode(MultiPartCompliance.RFC7578)
            .build();
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(
            Content.Source.from(ByteBuffer.wrap(bytes)),
            new Attributes.Mapped(),
            "multipart/form-data; boundary=\"" + boundary + "\"",
            config)) {
      var all = new ArrayList<Part>();
      for (MultiPart.Part part : parts) {
        all.add(
            new Part(
                part.getName() == null ? "" : part.getName(),
                part.getFileName(),
                part.getHeaders().get(HttpHeader.CONTENT_TYPE),
                bytes(part)));
      }
      return List.copyOf(all);
    } catch (RuntimeException | IOException broken) {
      throw malformed(
          "The multipart body cannot be taken apart; it may have %d parts.".formatted(PARTS_MAX),
          broken);
    }
  }

  private static byte[] bytes(MultiPart.Part part) throws IOException {
    try (var stream = Content.Source.asInputStream(part.createContentSource())) {
      return stream.readAllBytes();
    }
  }

  private static ProblemException malformed(
      String detail, @org.jspecify.annotations.Nullable Throwable cause) {
    return new ProblemException(Problem.of(ErrorCode.MALFORMED_BODY, detail), cause);
  }
}
