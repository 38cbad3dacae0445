package dev.stoa.server.http.attack;

import java.util.List;
import java.util.stream.Stream;

/// All attacks. Each takes the patience of its victim at most.
public final class Attacks {

  private Attacks() {}

  public static List<Attack> all() {
    return Stream.of(
            Floods.chunks(),
            Floods.unread(),
            Smuggling.all(),
            Heads.malformed(),
            Heads.oversized(),
            Drips.all())
        .flatMap(List::stream)
        .toList();
  }
}
