package dev.stoa.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An error as a caller may read it: nothing internal, no stack trace, no SQL.
///
/// @param detail what was wrong, where, and what to do next; one or two sentences
/// @param faults every fault of an input
/// @param retryAfter when trying again makes sense; null when unknown or never
/// @param help the address of the page where a person can mend it; null when there is none
public record Problem(
    ErrorCode code,
    String detail,
    List<Fault> faults,
    @Nullable Duration retryAfter,
    @Nullable String help) {

  public Problem {
    faults = List.copyOf(faults);
  }

  public static Problem of(ErrorCode code, String detail) {
    return new Problem(code, detail, List.of(), null, null);
  }

  /// The one answer for what does not exist and for what the asker may not know exists.
  public static Problem notFound() {
    return of(ErrorCode.NOT_FOUND, "There is nothing at this address, or you may not see it.");
  }

  /// @param faults at least one
  public static Problem invalid(List<Fault> faults) {
    String detail =
        faults.size() == 1
            ? faults.getFirst().message()
            : faults.size() + " faults; each is listed with its place.";
    return new Problem(ErrorCode.INVALID_INPUT, detail, faults, null, null);
  }

  public static Problem invalid(String pointer, String message) {
    return invalid(List.of(new Fault(pointer, message)));
  }

  public Problem withRetryAfter(Duration wait) {
    return new Problem(code, detail, faults, wait, help);
  }

  public Problem withHelp(String address) {
    return new Problem(code, detail, faults, retryAfter, address);
  }

  public Optional<Duration> waitBeforeRetry() {
    return Optional.ofNullable(retryAfter);
  }
}
