package dev.stoa.server.http.attack;

import static dev.stoa.server.http.attack.Attack.Expected.REFUSED;

import java.util.List;

/// Bodies that try to pass for a second request, and framing that two servers read differently.
final class Smuggling {

  private static final long MEGABYTE = 1024 * 1024;
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

  private Smuggling() {}

  static List<Attack> all() {
    return List.of(
        new Attack(
            "a request within the unread body of a 413",
            REFUSED,
            victim ->
                Attacker.flood(
                    victim,
                    victim.posting() + "Content-Length: 20971520\r\n\r\n",
                    victim.getting() + "\r\n",
                    20 * MEGABYTE)),
        new Attack(
            "a request within the unread body of a refusal",
            REFUSED,
            victim ->
                Attacker.flood(
                    victim,
                    "POST "
                        + victim.refusing()
                        + " HTTP/1.1\r\nHost: a\r\n"
                        + "Content-Length: 5242880\r\n\r\n",
                    victim.getting() + "\r\n",
                    5 * MEGABYTE)),
        refused(
            "both Content-Length and Transfer-Encoding",
            "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        refused(
            "both Transfer-Encoding and Content-Length",
            "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"),
        refused("two lengths that differ", "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
        refused("the same length twice", "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc"),
        refused("two lengths in one field", "Content-Length: 3, 3\r\n\r\nabc"),
        refused("a length with a sign", "Content-Length: +3\r\n\r\nabc"),
        refused("a negative length", "Content-Length: -3\r\n\r\nabc"),
        refused("an unknown transfer coding", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        refused("chunked not last", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
        refused(
            "chunked twice",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        refused("a chunk size that is no number", CHUNKED + "zz\r\nabc\r\n0\r\n\r\n"),
        refused("a chunk size that overflows", CHUNKED + "ffffffffffffffff1\r\nabc\r\n"),
        refused("bare LF after a chunk size", CHUNKED + "3\nabc\r\n0\r\n\r\n"),
        refused("a chunk longer than its size", CHUNKED + "3\r\nabcdef\r\n0\r\n\r\n"));
  }

  private static Attack refused(String name, String rest) {
    return new Attack(name, REFUSED, victim -> Attacker.send(victim, victim.posting() + rest));
  }
}
