package dev.stoa.cli.assets;

import dev.stoa.cli.remote.AssetAddress;
import dev.stoa.cli.remote.Query;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Table;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Searches the catalogue.
@Command(name = "search", description = "Search the catalogue; without words, list it.")
public final class Search implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What to look for.")
  private List<String> words = List.of();

  @Option(names = "--type", paramLabel = "TYPE", description = "model, pipeline or data.")
  private @Nullable String type;

  @Option(names = "--function", paramLabel = "NAME", description = "Such as sentiment-analysis.")
  private @Nullable String function;

  @Option(names = "--language", paramLabel = "CODE", description = "Such as en.")
  private @Nullable String language;

  @Option(names = "--supplier", paramLabel = "NAME", description = "Who made it.")
  private @Nullable String supplier;

  @Option(names = "--license", paramLabel = "NAME", description = "Such as Apache-2.0.")
  private @Nullable String license;

  @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, new or name.")
  private @Nullable String sort;

  @Option(names = "--limit", paramLabel = "N", description = "How many at most.")
  private @Nullable Integer limit;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the last list ended.")
  private @Nullable String cursor;

  public Search(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Query query =
        new Query()
            .addIfSet("q", words.isEmpty() ? null : String.join(" ", words))
            .addIfSet("type", type)
            .addIfSet("function", function)
            .addIfSet("language", language)
            .addIfSet("supplier", supplier)
            .addIfSet("license", license)
            .addIfSet("sort", sort)
            .addIfSet("limit", limit)
            .addIfSet("cursor", cursor);
    JsonNode answer = session.asFarAsKnown().read(query.behind("/api/assets")).json();
    screen.show(session.terminal(), answer, out -> print(answer, out));
  }

  private static void print(JsonNode answer, PrintStream out) {
    if (answer.path("items").isEmpty()) {
      out.println("Nothing found. Try fewer words, or `stoa search` for the whole catalogue.");
      return;
    }
    Table table = new Table("ASSET", "FUNCTION", "SUMMARY");
    for (JsonNode item : answer.path("items")) {
      table.row(
          AssetAddress.of(item),
          item.path("function").asString("-"),
          item.path("summary").asString(item.path("name").asString("")));
    }
    table.printTo(out);
    AssetWords.printMore(answer, out);
  }
}
