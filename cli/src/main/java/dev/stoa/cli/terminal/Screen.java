package dev.stoa.cli.terminal;

import java.io.PrintStream;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How a command shows its result: for people, or with `--json` exactly as the server sent it.
public final class Screen {

  private static final JsonMapper PRETTY =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  @Option(names = "--json", description = "Print what the server answers, as JSON.")
  private boolean json;

  public boolean isJson() {
    return json;
  }

  /// Shows `answer` as JSON when that was asked for, else lets `people` print it.
  public void show(Terminal terminal, JsonNode answer, Consumer<PrintStream> people) {
    if (json) {
      terminal.out().println(pretty(answer));
    } else {
      people.accept(terminal.out());
    }
    terminal.out().flush();
  }

  /// A number or a word as people write it; `0.0001`, never `1.0E-4`.
  public static String plain(JsonNode value, String otherwise) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString(otherwise);
  }

  public static String pretty(JsonNode value) {
    return PRETTY.writeValueAsString(value);
  }
}
