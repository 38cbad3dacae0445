package dev.stoa.server.http.attack;

import static dev.stoa.server.http.attack.Attack.Expected.REFUSED_OR_CLOSED;

import java.util.List;

/// One byte at a time, or none.
final class Drips {

  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

  private Drips() {}

  static List<Attack> all() {
    return List.of(
        new Attack(
            "a head at a drip",
            REFUSED_OR_CLOSED,
            victim -> Attacker.drip(victim, victim.getting() + "X-A: ", "a")),
        new Attack(
            "blank lines at a drip",
            REFUSED_OR_CLOSED,
            victim -> Attacker.drip(victim, "", "\r\n")),
        new Attack(
            "a body at a drip",
            REFUSED_OR_CLOSED,
            victim ->
                Attacker.drip(victim, victim.posting() + "Content-Length: 5000000\r\n\r\n", "a")),
        new Attack(
            "a chunked body at a drip",
            REFUSED_OR_CLOSED,
            victim -> Attacker.drip(victim, victim.posting() + CHUNKED, "1\r\na\r\n")),
        new Attack(
            "a chunk extension at a drip",
            REFUSED_OR_CLOSED,
            victim -> Attacker.drip(victim, victim.posting() + CHUNKED + "1;", "a")),
        new Attack(
            "a trailer at a drip",
            REFUSED_OR_CLOSED,
            victim -> Attacker.drip(victim, victim.posting() + CHUNKED + "0\r\nX-T: ", "a")),
        new Attack(
            "a body that never comes",
            REFUSED_OR_CLOSED,
            victim ->
                Attacker.send(victim, victim.posting() + "Content-Length: 5000000\r\n\r\nabc")));
  }
}
