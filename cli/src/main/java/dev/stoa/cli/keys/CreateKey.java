package dev.stoa.cli.keys;

import dev.stoa.cli.remote.AssetAddress;
import dev.stoa.cli.remote.Remote;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Expiry;
import dev.stoa.cli.terminal.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes a key of the team.
@Command(
    name = "create",
    description = "Make a key and print its secret, once. It may call all subscriptions.")
public final class CreateKey implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Parameters(paramLabel = "NAME", description = "What the key is for.")
  private String name = "";

  @Option(
      names = "--assets",
      paramLabel = "ASSET",
      split = ",",
      description = "Only these assets, such as models/sentiment,models/acme/tagger.")
  private List<String> assets = List.of();

  @Option(
      names = "--scopes",
      paramLabel = "SCOPE",
      split = ",",
      defaultValue = "call",
      description = "call, publish or manage; call unless given.")
  private List<String> scopes = List.of();

  @Option(
      names = "--expires",
      paramLabel = "WHEN",
      description = "After 12h or 90d, or at the end of a day such as 2027-01-31.")
  private @Nullable String expires;

  @Option(names = "--per-minute", paramLabel = "N", description = "Requests per minute at most.")
  private @Nullable Integer perMinute;

  @Option(names = "--per-day", paramLabel = "N", description = "Requests per day at most.")
  private @Nullable Integer perDay;

  @Option(names = "--at-once", paramLabel = "N", description = "Calls running at once at most.")
  private @Nullable Integer atOnce;

  @Option(
      names = "--units-per-minute",
      paramLabel = "N",
      description = "Units (characters, tokens …) per minute at most, of each for itself.")
  private @Nullable Long unitsPerMinute;

  @Option(names = "--units-per-day", paramLabel = "N", description = "Units per day at most.")
  private @Nullable Long unitsPerDay;

  @Option(
      names = "--asset-limit",
      paramLabel = "ASSET=LIMITS",
      description =
          "What holds besides for calls to one asset, such as"
              + " models/sentiment=per-minute:10,units-per-day:5000. May be given more than once.")
  private List<String> assetLimits = List.of();

  @Option(names = "--use", description = "Keep the secret here, and call with it from now on.")
  private boolean use;

  public CreateKey(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Remote remote = session.management();
    KeyReport.show(
        session, screen, remote.post(session.teamPath("/keys"), wanted(remote)).json(), use);
  }

  private ObjectNode wanted(Remote remote) {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("name", name);
    scopes.forEach(wanted.putArray("scopes")::add);
    if (!assets.isEmpty()) {
      ArrayNode ids = wanted.putArray("assets");
      assets.stream().map(AssetAddress::parse).map(asset -> id(remote, asset)).forEach(ids::add);
    }
    if (expires != null) {
      wanted.put(
          "expiresAt", Expiry.from(session.terminal().clock().instant(), expires).toString());
    }
    ObjectNode limits = JsonNodeFactory.instance.objectNode();
    LimitWords.put(limits, "per-minute", perMinute);
    LimitWords.put(limits, "per-day", perDay);
    LimitWords.put(limits, "at-once", atOnce);
    LimitWords.put(limits, "units-per-minute", unitsPerMinute);
    LimitWords.put(limits, "units-per-day", unitsPerDay);
    if (!limits.isEmpty()) {
      wanted.set("limits", limits);
    }
    if (!assetLimits.isEmpty()) {
      assetLimits.stream().map(LimitWords::ofAsset).forEach(wanted.putArray("assetLimits")::add);
    }
    return wanted;
  }

  /// Keys hold the ids of assets, which stay when an asset is renamed.
  private static String id(Remote remote, AssetAddress asset) {
    return remote.read(asset.pagePath()).json().path("asset").path("id").asString(asset.ref());
  }
}
