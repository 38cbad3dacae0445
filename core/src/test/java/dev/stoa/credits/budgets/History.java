package dev.stoa.credits.budgets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What callers asked of a budget and when, to be judged afterwards: a refusal is right when some
/// order of what overlapped makes it so. Amounts are nanocredits; safe for use by many threads.
final class History {

  private final AtomicLong clock = new AtomicLong();
  private final List<Span> admitted = new ArrayList<>();
  private final List<Span> refused = new ArrayList<>();

  /// @param asked when it was asked for
  record Held(Reservation reservation, long asked) {}

  /// Set aside perhaps from `from` and perhaps until `to`; `spent` ever after.
  private record Span(long from, long to, long amount, long spent) {

    long atMost(long moment) {
      if (moment < from) {
        return 0;
      }
      return moment <= to ? amount : spent;
    }
  }

  long now() {
    return clock.incrementAndGet();
  }

  synchronized void settled(Held held, long cost) {
    admitted.add(new Span(held.asked(), now(), held.reservation().amount().nanos(), cost));
  }

  synchronized void refused(long amount, long asked) {
    refused.add(new Span(asked, now(), amount, 0));
  }

  /// The refusals for which, at every moment while they were decided, the amount was left even if
  /// all that may have been set aside was.
  ///
  /// @param withRefused whether what was asked for and refused may have been set aside for a moment
  synchronized List<String> unjustified(long budget, boolean withRefused) {
    if (refused.isEmpty()) {
      return List.of("nothing was refused, so nothing is shown");
    }
    List<Span> others = new ArrayList<>(admitted);
    if (withRefused) {
      others.addAll(refused);
    }
    List<String> unjustified = new ArrayList<>();
    for (Span each : refused) {
      long most = 0;
      for (long moment = each.from; moment <= each.to; moment++) {
        long at = moment;
        long set = others.stream().filter(o -> !o.equals(each)).mapToLong(o -> o.atMost(at)).sum();
        most = Math.max(most, set);
      }
      if (most + each.amount <= budget) {
        unjustified.add(each + ": at most " + most + " were spent or set aside");
      }
    }
    return unjustified;
  }
}
