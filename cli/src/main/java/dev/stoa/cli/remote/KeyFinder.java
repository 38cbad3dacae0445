package dev.stoa.cli.remote;

import dev.stoa.cli.terminal.MissingException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Finds one of the team's living keys by its id, name or prefix.
public final class KeyFinder {

  private final Session session;

  public KeyFinder(Session session) {
    this.session = session;
  }

  /// @throws MissingException when no key, or more than one, is meant
  public JsonNode find(String wanted) {
    List<JsonNode> found = all().stream().filter(key -> isMeant(key, wanted)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw found.isEmpty()
        ? new MissingException(
            "Your team has no key '" + wanted + "'", "See what there is: stoa keys list")
        : new MissingException(
            "'" + wanted + "' is the name of " + found.size() + " keys",
            "Take the id instead: stoa keys list");
  }

  private List<JsonNode> all() {
    List<JsonNode> keys = new ArrayList<>();
    String cursor = "";
    do {
      Query query = new Query().addIfSet("cursor", cursor.isEmpty() ? null : cursor);
      JsonNode page = session.management().read(query.behind(session.teamPath("/keys"))).json();
      page.path("items").forEach(keys::add);
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    return keys;
  }

  private static boolean isMeant(JsonNode key, String wanted) {
    return key.path("id").asString("").equals(wanted)
        || (key.path("revokedAt").asString("").isEmpty()
            && (key.path("name").asString("").equals(wanted)
                || key.path("prefix").asString("").equals(wanted)));
  }
}
