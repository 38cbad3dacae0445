package dev.stoa.cli.calls;

import dev.stoa.cli.remote.Answer;
import dev.stoa.cli.remote.AssetAddress;
import dev.stoa.cli.remote.Remote;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.MissingException;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Calls an asset.
@Command(
    name = "call",
    description = {
      "Call an asset and print its answer.",
      "The key is $STOA_API_KEY, or the one that `stoa keys use` chose."
    })
public final class Call implements Runnable {

  private final Session session;
  private final Terminal terminal;

  @Mixin private Screen screen = new Screen();

  @Parameters(index = "0", paramLabel = "ASSET", description = "Such as models/sentiment.")
  private String asset = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "INPUT",
      description = "name=text, name:=json for a number or a list, or '{…}' for all at once.")
  private List<String> pairs = List.of();

  @Option(
      names = "--input",
      paramLabel = "JSON",
      description = "All inputs as JSON; @path reads a file, - the standard input.")
  private @Nullable String input;

  @Option(names = "--file", paramLabel = "NAME=@PATH", description = "An input from a file.")
  private List<String> files = List.of();

  @Option(
      names = "--accept",
      paramLabel = "TYPE",
      description = "Ask for the bare result in this form, such as text/plain.")
  private @Nullable String accept;

  @Option(names = "--output", paramLabel = "PATH", description = "Write the answer to a file.")
  private @Nullable Path output;

  public Call(Session session) {
    this.session = session;
    this.terminal = session.terminal();
  }

  @Override
  public void run() {
    AssetAddress address = AssetAddress.parse(asset);
    CallInputs inputs = new CallInputs();
    pairs.forEach(inputs::addPair);
    files.forEach(inputs::addFile);
    if (input != null) {
      inputs.setWhole(text(input));
    }
    Remote remote = session.calling();
    Answer answer = inputs.send(accept == null ? remote : remote.with("accept", accept), address);
    if (output != null) {
      write(output, answer.bytes());
    } else if (accept != null || !answer.isJson()) {
      printRaw(answer);
    } else {
      screen.show(terminal, answer.json(), out -> out.println(result(answer.json())));
    }
    if (!screen.isJson()) {
      terminal.err().println(footnote(answer));
    }
  }

  private String text(String given) {
    try {
      if (given.equals("-")) {
        return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
      }
      return given.startsWith("@") ? Files.readString(Path.of(given.substring(1))) : given;
    } catch (IOException _) {
      throw new MissingException(
          given.substring(1) + " cannot be read as text", "Check the name, and who may read it.");
    }
  }

  private void printRaw(Answer answer) {
    terminal.out().writeBytes(answer.bytes());
    if (!answer.text().endsWith("\n")
        && answer.header("content-type").orElse("").contains("text")) {
      terminal.out().println();
    }
    terminal.out().flush();
  }

  private static String result(JsonNode envelope) {
    JsonNode data = envelope.path("data");
    if (data.isMissingNode()) {
      return Screen.pretty(envelope);
    }
    return data.isString() ? data.asString() : Screen.pretty(data);
  }

  private static String footnote(Answer answer) {
    JsonNode envelope = answer.json();
    String request = answer.header("x-request-id").orElse(envelope.path("requestId").asString("?"));
    if (!envelope.has("usedCredits")) {
      return "request " + request;
    }
    return "%s credits · %s s · request %s"
        .formatted(
            Screen.plain(envelope.path("usedCredits"), "?"),
            Screen.plain(envelope.path("runTime"), "?"),
            request);
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
