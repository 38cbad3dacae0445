package dev.stoa.server.http.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/// The server under attack.
///
/// @param open address that answers a GET with 200
/// @param reading address that reads the body of a POST, 10 MB at most, and answers it with 200
/// @param readingHeaders further header lines that `reading` needs, each ending in CRLF
/// @param refusing address that answers a POST with 401, 403 or 404 without reading its body
/// @param pace between two bytes of a drip
/// @param patience by when a drip must have been refused
public record Victim(
    int port,
    String open,
    String reading,
    String readingHeaders,
    String refusing,
    Duration pace,
    Duration patience) {

  Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  /// The head of a POST that `reading` takes, up to the headers of the attack.
  String posting() {
    return "POST " + reading + " HTTP/1.1\r\nHost: a\r\n" + readingHeaders;
  }

  String getting() {
    return "GET " + open + " HTTP/1.1\r\nHost: a\r\n";
  }
}
