package dev.stoa.cli.assets;

import dev.stoa.cli.remote.AssetAddress;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Table;
import java.io.PrintStream;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Shows all that the page of an asset shows.
@Command(name = "show", description = "Show an asset: what it takes, what it costs, its card.")
public final class Show implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Parameters(paramLabel = "ASSET", description = "Such as models/sentiment.")
  private String asset = "";

  public Show(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    AssetAddress address = AssetAddress.parse(asset);
    JsonNode page = session.asFarAsKnown().read(address.pagePath()).json();
    screen.show(session.terminal(), page, out -> print(page, address, out));
  }

  private static void print(JsonNode page, AssetAddress address, PrintStream out) {
    JsonNode asset = page.path("asset");
    out.println(asset.path("name").asString(address.toString()) + "  " + address);
    out.println(asset.path("summary").asString(""));
    JsonNode shown = page.path("shown");
    printInputs(shown.path("inputs"), out);
    printPlans(page.path("plans"), out);
    JsonNode subscription = page.path("subscription");
    out.println();
    out.println(
        subscription.isObject()
            ? "Your team's subscription is " + subscription.path("state").asString("there") + "."
            : "Subscribe with: stoa subscribe " + address);
    String card = shown.path("card").asString("");
    if (!card.isEmpty()) {
      out.println();
      out.println(card.strip());
    }
  }

  private static void printInputs(JsonNode schema, PrintStream out) {
    if (schema.path("properties").isEmpty()) {
      return;
    }
    out.println();
    Table table = new Table("INPUT", "TYPE", "NEEDED", "DESCRIPTION");
    schema
        .path("properties")
        .properties()
        .forEach(input ->
            table.row(
                input.getKey(),
                typeOf(input.getValue()),
                isRequired(schema, input.getKey()) ? "yes" : "no",
                input.getValue().path("description").asString("")));
    table.printTo(out);
  }

  private static String typeOf(JsonNode rules) {
    JsonNode type = rules.path("type");
    return type.isArray()
        ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
        : type.asString("any");
  }

  private static boolean isRequired(JsonNode schema, String input) {
    for (JsonNode name : schema.path("required")) {
      if (name.asString("").equals(input)) {
        return true;
      }
    }
    return false;
  }

  private static void printPlans(JsonNode plans, PrintStream out) {
    if (plans.isEmpty()) {
      return;
    }
    out.println();
    Table table = new Table("PLAN", "CREDITS", "PER");
    for (JsonNode plan : plans) {
      table.row(
          plan.path("slug").asString("") + (plan.path("isDefault").asBoolean(false) ? " *" : ""),
          Screen.plain(plan.path("pricePerUnit"), "0"),
          plan.path("unit").asString("call"));
    }
    table.printTo(out);
  }
}
