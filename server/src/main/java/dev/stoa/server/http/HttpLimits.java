package dev.stoa.server.http;

import java.time.Duration;

/// What a client may take of the server.
///
/// @param connectionsMax beyond it connections wait in the accept queue of the system
/// @param idle how long a connection may rest between two requests, and a client may leave an
///   answer unread
/// @param head how long a request's head may take to arrive
/// @param bodyGrace how long a body may keep its reader waiting in all; beyond it the body must
///   have come at [#BODY_BYTES_PER_SECOND_MIN] for the time waited
/// @param stop how long running requests may go on when the server stops
public record HttpLimits(
    int connectionsMax, Duration idle, Duration head, Duration bodyGrace, Duration stop) {

  public static final int PATH_BYTES_MAX = 8 * 1024;
  public static final int QUERY_BYTES_MAX = 64 * 1024;
  public static final int HEADER_BYTES_MAX = 16 * 1024;
  public static final int BODY_BYTES_PER_SECOND_MIN = 1024;
  public static final int TASKS_MAX = 20_000;

  public static final HttpLimits DEFAULT =
      new HttpLimits(
          10_000,
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30));
}
