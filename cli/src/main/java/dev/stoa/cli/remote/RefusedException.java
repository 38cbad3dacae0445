package dev.stoa.cli.remote;

/// The server refused a request.
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  public RefusedException(Answer answer) {
    super("refused with status " + answer.status());
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }

  /// The stable code of the refusal; empty when the answer has none.
  public String code() {
    return answer.json().path("code").asString("");
  }
}
