package dev.stoa.accounts.sessions;

import java.time.Duration;

/// What comes of trying to sign in. An [OpenedSession] is the good case.
public sealed interface SignInAnswer
    permits OpenedSession, SignInAnswer.Wrong, SignInAnswer.Disabled, SignInAnswer.Throttled {

  /// The account does not exist, or the password is not its own: the same answer for both.
  record Wrong() implements SignInAnswer {}

  /// The password is right, and an administrator has disabled the account.
  record Disabled() implements SignInAnswer {}

  /// Too many tries; the password was not looked at.
  ///
  /// @param retryAfter when the next try will be looked at
  record Throttled(Duration retryAfter) implements SignInAnswer {}
}
