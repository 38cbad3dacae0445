package dev.stoa.cli.assets;

import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.MissingException;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Publishes what manifests declare.
@Command(
    name = "apply",
    description = {
      "Publish what YAML manifests declare, all or nothing.",
      "What is declared already and has not changed stays as it is."
    })
public final class Apply implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Option(
      names = {"-f", "--filename"},
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "A YAML file, or a folder of them; several may be named.")
  private List<Path> files = List.of();

  public Apply(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    ArrayNode manifests = wanted.putArray("files");
    for (Path file : manifests()) {
      manifests.addObject().put("name", file.toString()).put("text", text(file));
    }
    JsonNode answer = session.management().post(session.teamPath("/apply"), wanted).json();
    screen.show(session.terminal(), answer, out -> print(answer, out));
  }

  private List<Path> manifests() {
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        found.addAll(inside(file));
      } else if (Files.isReadable(file)) {
        found.add(file);
      } else {
        throw new MissingException(
            "There is no readable file " + file, "Check the name, and who may read it.");
      }
    }
    if (found.isEmpty()) {
      throw new MissingException(
          "No manifest in " + files, "A manifest is a file that ends in .yaml or .yml.");
    }
    return found;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      throw new MissingException(file + " cannot be read as text", "Save it as UTF-8.");
    }
  }

  private static void print(JsonNode answer, PrintStream out) {
    Table table = new Table("OUTCOME", "KIND", "NAME", "VERSION");
    for (JsonNode item : answer.path("items")) {
      table.row(
          item.path("outcome").asString(""),
          item.path("kind").asString(""),
          item.path("name").asString(""),
          item.path("version").asString("-"));
    }
    table.printTo(out);
  }
}
