package dev.stoa.cli.terminal;

/// A command cannot be carried out as it was asked for: something was left out or is wrong. Nothing
/// was sent.
public final class MissingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final String next;

  /// @param what is missing or wrong
  /// @param next what to do about it
  public MissingException(String what, String next) {
    super(what);
    this.what = what;
    this.next = next;
  }

  public String what() {
    return what;
  }

  public String next() {
    return next;
  }
}
