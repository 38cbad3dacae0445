package dev.stoa.server.http;

/// The client hung up: nobody reads what is written. Thrown by the body of a streaming response, so
/// that its writer can record the call as abandoned; let it pass on afterwards.
public final class ClientGone extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ClientGone(Throwable cause) {
    super("the client is gone", cause);
  }
}
