package dev.stoa.cli.remote;

/// There was no answer.
public final class UnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String url;

  public UnreachableException(String url, Throwable cause) {
    super("no answer from " + url, cause);
    this.url = url;
  }

  /// The server that did not answer.
  public String url() {
    return url;
  }
}
