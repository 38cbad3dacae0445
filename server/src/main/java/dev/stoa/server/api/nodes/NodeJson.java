package dev.stoa.server.api.nodes;

import dev.stoa.credits.budgets.BudgetScope;
import dev.stoa.credits.budgets.NodeHoldings;
import dev.stoa.journal.NodeJournal;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node as administrators see it.
///
/// @param answering whether it is the one that answers
/// @param starts how often it was started
/// @param lostAt when it was declared lost; null while it is not
/// @param journal how far it was shipped; null when nothing ever was
/// @param held credits of teams that it holds and has not spent: charged when it is declared lost
/// @param leases of what it holds something
record NodeJson(
    String node,
    boolean answering,
    long starts,
    @Nullable Instant lostAt,
    @Nullable JournalJson journal,
    Credits held,
    List<LeaseJson> leases) {

  /// @param segment the number of the file up to which it was shipped
  /// @param position where in it
  /// @param openCalls that were started and are not known to have ended
  /// @param parked entries that could not be counted and wait for a person
  record JournalJson(long segment, long position, Instant shippedAt, long openCalls, long parked) {}

  /// @param from the first day of the budget's period
  record LeaseJson(
      BudgetScope scope,
      String subject,
      TeamId team,
      Period period,
      LocalDate from,
      Credits amount) {}

  static NodeJson of(NodeHoldings node, @Nullable NodeJournal journal, boolean answering) {
    Credits held =
        node.leases().stream()
            .filter(lease -> lease.budget().scope() == BudgetScope.BALANCE)
            .map(NodeHoldings.Held::amount)
            .reduce(Credits.ZERO, Credits::plus);
    return new NodeJson(
        node.node(),
        answering,
        node.lives(),
        node.lostAt(),
        journal == null
            ? null
            : new JournalJson(
                journal.segment(),
                journal.position(),
                journal.movedAt(),
                journal.openCalls(),
                journal.parked()),
        held,
        node.leases().stream().map(NodeJson::lease).toList());
  }

  private static LeaseJson lease(NodeHoldings.Held held) {
    var budget = held.budget();
    return new LeaseJson(
        budget.scope(),
        budget.subject(),
        budget.team(),
        budget.terms().period(),
        held.starts(),
        held.amount());
  }
}
