package dev.stoa.credits;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a booking by hand must be like.
final class BookingRules {

  private static final int NOTE_CHARS_MAX = 500;
  private static final int REFERENCE_CHARS_MAX = 100;
  private static final Credits AMOUNT_MAX = new Credits(1_000_000_000L * 1_000_000_000L);

  private BookingRules() {}

  static List<Fault> grant(Credits amount) {
    return amount.nanos() <= 0
        ? fault("A grant is more than 0. To take credits away, adjust.")
        : tooMuch(amount);
  }

  static List<Fault> adjustment(Credits amount) {
    return amount.nanos() == 0
        ? fault("An adjustment is not 0: positive to give, negative to take away.")
        : tooMuch(amount);
  }

  static List<Fault> refund(Credits amount, Credits cost) {
    if (cost.nanos() == 0) {
      return fault("The call cost nothing, so there is nothing to refund.");
    }
    if (amount.nanos() <= 0) {
      return fault("A refund is more than 0.");
    }
    return amount.compareTo(cost) > 0
        ? fault("A refund is at most what the call cost: " + cost + " credits.")
        : List.of();
  }

  private static List<Fault> tooMuch(Credits amount) {
    boolean isTooMuch =
        amount.compareTo(AMOUNT_MAX) > 0 || amount.compareTo(Credits.ZERO.minus(AMOUNT_MAX)) < 0;
    return isTooMuch ? fault("At most " + AMOUNT_MAX + " credits at once.") : List.of();
  }

  private static List<Fault> fault(String message) {
    return List.of(new Fault("/amount", message));
  }

  /// @throws ProblemException `invalid_input` with every fault
  static void require(List<Fault> ofAmount, Reason reason) {
    List<Fault> faults = new ArrayList<>(ofAmount);
    if (reason.note().isBlank() || reason.note().length() > NOTE_CHARS_MAX) {
      faults.add(new Fault("/note", "Say why, in 1 to " + NOTE_CHARS_MAX + " characters."));
    }
    @Nullable String reference = reason.reference();
    if (reference != null && (reference.isBlank() || reference.length() > REFERENCE_CHARS_MAX)) {
      faults.add(
          new Fault(
              "/reference",
              "A reference has 1 to "
                  + REFERENCE_CHARS_MAX
                  + " characters; leave it out for none."));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
  }

  /// What was booked before, if it is what is asked for again.
  ///
  /// @throws ProblemException `conflict`
  static LedgerLine requireSame(LedgerLine before, Posting asked) {
    boolean isByReference =
        asked.reference() != null && asked.reference().equals(before.reference());
    if (isByReference
        && before.kind() == asked.kind()
        && before.team().equals(asked.team())
        && before.amount().equals(asked.amount())
        && Objects.equals(before.call(), asked.call())) {
      return before;
    }
    String what =
        "%s of %s credits on %s (number %d)"
            .formatted(before.kind().word(), before.amount(), before.at(), before.number());
    throw new ProblemException(
        Problem.of(
            ErrorCode.CONFLICT,
            isByReference
                ? "The reference stands for another booking: the " + what + ". Choose another one."
                : "The call was refunded already: the " + what + ". A call is refunded once."));
  }
}
