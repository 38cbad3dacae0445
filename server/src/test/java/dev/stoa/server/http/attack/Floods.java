package dev.stoa.server.http.attack;

import static dev.stoa.server.http.attack.Attack.Expected.REFUSED;
import static dev.stoa.server.http.attack.Attack.Expected.REFUSED_OR_CLOSED;

import java.util.List;

/// More than a server may keep, sent as fast as it goes.
final class Floods {

  private static final long MEGABYTE = 1024 * 1024;
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

  private Floods() {}

  static List<Attack> chunks() {
    return List.of(
        new Attack(
            "a chunk of 300 MB",
            REFUSED,
            victim ->
                Attacker.flood(
                    victim, victim.posting() + CHUNKED + "12c00000\r\n", "x", 300 * MEGABYTE)),
        new Attack(
            "an endless chunk-size line",
            REFUSED_OR_CLOSED,
            victim -> Attacker.flood(victim, victim.posting() + CHUNKED, "0", 100 * MEGABYTE)),
        new Attack(
            "an endless chunk extension",
            REFUSED_OR_CLOSED,
            victim ->
                Attacker.flood(victim, victim.posting() + CHUNKED + "1;", "a", 100 * MEGABYTE)),
        new Attack(
            "an endless quoted chunk extension",
            REFUSED_OR_CLOSED,
            victim ->
                Attacker.flood(victim, victim.posting() + CHUNKED + "1;a=\"", "a", 100 * MEGABYTE)),
        new Attack(
            "endless chunks of one byte, each with an extension",
            REFUSED_OR_CLOSED,
            victim ->
                Attacker.flood(
                    victim,
                    victim.posting() + CHUNKED,
                    "1;" + "a".repeat(4096) + "\r\nx\r\n",
                    500 * MEGABYTE)),
        new Attack(
            "an endless trailer field",
            REFUSED_OR_CLOSED,
            victim ->
                Attacker.flood(
                    victim, victim.posting() + CHUNKED + "0\r\nX-T: ", "a", 100 * MEGABYTE)),
        new Attack(
            "endless trailer fields",
            REFUSED_OR_CLOSED,
            victim ->
                Attacker.flood(
                    victim, victim.posting() + CHUNKED + "0\r\n", "X-T: a\r\n", 100 * MEGABYTE)));
  }

  static List<Attack> unread() {
    return List.of(
        new Attack(
            "a large announced body where there is nothing",
            REFUSED,
            victim ->
                Attacker.flood(
                    victim,
                    "POST /no-such-place HTTP/1.1\r\nHost: a\r\nContent-Length: 314572800\r\n\r\n",
                    "x",
                    300 * MEGABYTE)),
        new Attack(
            "a large chunked body where there is nothing",
            REFUSED,
            victim ->
                Attacker.flood(
                    victim,
                    "POST /no-such-place HTTP/1.1\r\nHost: a\r\n" + CHUNKED + "12c00000\r\n",
                    "x",
                    300 * MEGABYTE)),
        new Attack(
            "a large body without a key",
            REFUSED,
            victim ->
                Attacker.flood(
                    victim,
                    "POST "
                        + victim.refusing()
                        + " HTTP/1.1\r\nHost: a\r\n"
                        + CHUNKED
                        + "12c00000\r\n",
                    "x",
                    300 * MEGABYTE)));
  }
}
