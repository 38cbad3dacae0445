package dev.stoa.keys;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import java.time.Instant;

/// Whether a presented key is good. A refusal is an answer, not an exception.
public sealed interface KeyCheck {

  /// It is good. Whether it is good *for this* is the caller's next question: see
  /// [KnownKey#allows].
  record Accepted(KnownKey known) implements KeyCheck {}

  /// It is not, and [#problem] says so to the one who presented it. All are 401.
  sealed interface Refused extends KeyCheck {
    Problem problem();
  }

  record NoKey() implements Refused {
    @Override
    public Problem problem() {
      return Problem.of(
          ErrorCode.NO_KEY,
          "This address needs a key. Send it in the header x-api-key, or as Authorization: Bearer.");
    }
  }

  /// Its checksum shows that a character is wrong or missing.
  record Mistyped() implements Refused {
    @Override
    public Problem problem() {
      return Problem.of(
          ErrorCode.MISTYPED_KEY,
          "The key is mistyped or cut off: its checksum does not fit. Copy it again as a whole.");
    }
  }

  /// No such key exists, or it was revoked or expired too long ago to be remembered.
  record Unknown() implements Refused {
    @Override
    public Problem problem() {
      return Problem.of(
          ErrorCode.UNKNOWN_KEY,
          "The key is not known here. Keys of this installation begin with stoa_; make one under"
              + " Settings, API keys.");
    }
  }

  /// The key was revoked, or this secret of it was replaced and its overlap is over.
  record Revoked(Instant at) implements Refused {
    @Override
    public Problem problem() {
      return Problem.of(
          ErrorCode.REVOKED_KEY,
          "The key was revoked or replaced at " + at + ". Use the new one, or make another.");
    }
  }

  record Expired(Instant at) implements Refused {
    @Override
    public Problem problem() {
      return Problem.of(
          ErrorCode.EXPIRED_KEY,
          "The key expired at " + at + ". Make another with a later expiry.");
    }
  }

  /// Who made the key is no longer a member of its team, or is disabled, so it may do nothing.
  record CreatorGone() implements Refused {
    @Override
    public Problem problem() {
      return Problem.of(
          ErrorCode.REVOKED_KEY,
          "The key stopped: the person who made it has left the team, or may not use this"
              + " installation now. A member can make another.");
    }
  }
}
