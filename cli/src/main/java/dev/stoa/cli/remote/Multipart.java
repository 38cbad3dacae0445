package dev.stoa.cli.remote;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A `multipart/form-data` body, held in memory.
public final class Multipart {

  private final String boundary;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /// @param boundary must not occur in any part
  public Multipart(String boundary) {
    this.boundary = boundary;
  }

  public Multipart field(String name, String value) {
    part("form-data; name=\"%s\"".formatted(quoted(name)), "text/plain; charset=utf-8");
    write(value);
    write("\r\n");
    return this;
  }

  public Multipart file(String name, String fileName, String contentType, byte[] content) {
    part(
        "form-data; name=\"%s\"; filename=\"%s\"".formatted(quoted(name), quoted(fileName)),
        contentType);
    body.writeBytes(Arrays.copyOf(content, content.length));
    write("\r\n");
    return this;
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  public BodyPublisher publisher() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return BodyPublishers.ofByteArray(whole.toByteArray());
  }

  private void part(String disposition, String contentType) {
    write("--" + boundary + "\r\n");
    write("content-disposition: " + disposition + "\r\n");
    write("content-type: " + contentType + "\r\n\r\n");
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String text) {
    return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }
}
