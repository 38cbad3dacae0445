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
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

  private static final int TREE = Integer.MAX_VALUE;
  private static final List<String> BINARY =
      List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".wav", ".flac", ".ogg", ".mp3");

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Option(
      names = {"-f", "--filename"},
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "A YAML file or a folder of them, with the cards and examples beside it.")
  private List<Path> files = List.of();

  public Apply(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    ArrayNode manifests = wanted.putArray("files");
    for (Path file : sent()) {
      manifests.addObject().put("name", file.toString()).put("text", text(file));
    }
    JsonNode answer = session.management().post(session.teamPath("/apply"), wanted).json();
    screen.show(session.terminal(), answer, out -> print(answer, out));
  }

  private Set<Path> sent() {
    Set<Path> found = new LinkedHashSet<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        found.addAll(inside(file, TREE, Apply::isManifest));
        found.addAll(inside(file, TREE, Apply::isBeside));
      } else if (Files.isReadable(file)) {
        found.add(file);
        found.addAll(inside(file.resolveSibling(""), 1, Apply::isBeside));
      } else {
        throw new MissingException(
            "There is no readable file " + file, "Check the name, and who may read it.");
      }
    }
    if (found.stream().noneMatch(Apply::isManifest)) {
      throw new MissingException(
          "No manifest in " + files, "A manifest is a file that ends in .yaml or .yml.");
    }
    return found;
  }

  private static List<Path> inside(Path folder, int depth, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isManifest(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
  }

  /// What a manifest may name as its card, or as the file of an example.
  private static boolean isBeside(Path file) {
    return isCard(file) || BINARY.stream().anyMatch(file.toString()::endsWith);
  }

  private static boolean isCard(Path file) {
    return file.toString().endsWith(".md");
  }

  private static String text(Path file) {
    try {
      return isManifest(file) || isCard(file)
          ? Files.readString(file)
          : Base64.getEncoder().encodeToString(Files.readAllBytes(file));
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
