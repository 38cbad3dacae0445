package dev.stoa.server.http.attack;

import static dev.stoa.server.http.attack.Attack.Expected.REFUSED;
import static dev.stoa.server.http.attack.Attack.Expected.REFUSED_OR_CLOSED;

import java.util.List;

/// Heads that strict HTTP/1.1 does not allow, and heads that are too large.
final class Heads {

  private static final long MEGABYTE = 1024 * 1024;
  private static final String CLOSE = "Connection: close\r\n\r\n";

  private Heads() {}

  static List<Attack> malformed() {
    return List.of(
        refusedHead("bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n" + CLOSE),
        refusedHead("bare LF after a header", "GET / HTTP/1.1\r\nHost: a\n" + CLOSE),
        refusedHead("bare LF at the end of the head", "GET / HTTP/1.1\r\nHost: a\r\n\n"),
        refusedHead("a bare CR in a header", "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n" + CLOSE),
        refusedHead("a folded header", "GET / HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n" + CLOSE),
        refusedHead("NUL in a header", "GET / HTTP/1.1\r\nHost: a\r\nX-A: b\0c\r\n" + CLOSE),
        refusedHead("NUL in a header's name", "GET / HTTP/1.1\r\nHost: a\r\nX\0A: b\r\n" + CLOSE),
        refusedHead("NUL in the address", "GET /\0 HTTP/1.1\r\nHost: a\r\n" + CLOSE),
        refusedHead("a space before the colon", "GET / HTTP/1.1\r\nHost : a\r\n" + CLOSE),
        refusedHead("no host", "GET / HTTP/1.1\r\n" + CLOSE),
        refusedHead("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n" + CLOSE),
        refusedHead("HTTP/0.9", "GET /\r\n\r\n"),
        refusedHead("a version that does not exist", "GET / HTTP/3.7\r\nHost: a\r\n" + CLOSE),
        refusedHead("TLS on the plain port", "\u0016\u0003\u0001\u0002\0\u0001\0\r\n\r\n"),
        refusedHead("dots that leave the root", "GET /../../etc HTTP/1.1\r\nHost: a\r\n" + CLOSE),
        refusedHead("escaped dots", "GET /a/%2e%2e/b HTTP/1.1\r\nHost: a\r\n" + CLOSE),
        refusedHead("a broken escape", "GET /%zz HTTP/1.1\r\nHost: a\r\n" + CLOSE),
        refusedHead("a path that is no UTF-8", "GET /%ff%fe HTTP/1.1\r\nHost: a\r\n" + CLOSE));
  }

  static List<Attack> oversized() {
    return List.of(
        new Attack(
            "one header of 20 KB",
            REFUSED,
            victim ->
                Attacker.send(
                    victim, victim.getting() + "X-A: " + "a".repeat(20_000) + "\r\n" + CLOSE)),
        new Attack(
            "an endless header",
            REFUSED,
            victim -> Attacker.flood(victim, victim.getting() + "X-A: ", "a", 100 * MEGABYTE)),
        new Attack(
            "endless headers",
            REFUSED,
            victim -> Attacker.flood(victim, victim.getting(), "X-A: a\r\n", 100 * MEGABYTE)),
        new Attack(
            "a query of 65 KB",
            REFUSED,
            victim -> Attacker.send(victim, query(victim, 65 * 1024 + 1))),
        new Attack(
            "a query of 1 MB",
            REFUSED,
            victim -> Attacker.send(victim, query(victim, (int) MEGABYTE))),
        new Attack(
            "an endless address",
            REFUSED,
            victim -> Attacker.flood(victim, "GET /", "a", 100 * MEGABYTE)),
        new Attack(
            "an endless method",
            REFUSED_OR_CLOSED,
            victim -> Attacker.flood(victim, "G", "A", 100 * MEGABYTE)),
        new Attack(
            "endless blank lines",
            REFUSED_OR_CLOSED,
            victim -> Attacker.flood(victim, "", "\r\n", 100 * MEGABYTE)));
  }

  private static String query(Victim victim, int length) {
    return "GET " + victim.open() + "?q=" + "a".repeat(length) + " HTTP/1.1\r\nHost: a\r\n" + CLOSE;
  }

  private static Attack refusedHead(String name, String head) {
    return new Attack(name, REFUSED, victim -> Attacker.send(victim, head));
  }
}
