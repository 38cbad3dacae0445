package dev.stoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Assertions on what was refused.
public final class Refusals {

  private Refusals() {}

  public static Problem refusal(ErrorCode code, ThrowingCallable deed) {
    ProblemException refused = catchThrowableOfType(ProblemException.class, deed);
    assertThat(refused).as("a refusal with %s", code).isNotNull();
    assertThat(refused.problem().code()).isEqualTo(code);
    return refused.problem();
  }

  /// Refused as invalid with faults at exactly these pointers.
  public static void faultsAt(ThrowingCallable deed, String... pointers) {
    assertThat(refusal(ErrorCode.INVALID_INPUT, deed).faults())
        .extracting(Fault::pointer)
        .containsExactly(pointers);
  }
}
