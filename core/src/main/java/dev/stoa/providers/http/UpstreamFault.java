package dev.stoa.providers.http;

/// What the log is told of a failed request: addresses and the like, which a caller is not.
final class UpstreamFault extends Exception {

  private static final long serialVersionUID = 1L;

  UpstreamFault(String why) {
    super(why, null, false, false);
  }
}
