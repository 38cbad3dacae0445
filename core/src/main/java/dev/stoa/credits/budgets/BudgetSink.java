package dev.stoa.credits.budgets;

import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.JournalSink;
import java.util.ArrayList;
import java.util.List;

/// Counts on each budget what the calls of one node have cost, and gives alerts.
public final class BudgetSink implements JournalSink {

  private final String node;
  private final BudgetStore store;
  private final BudgetAlerts alerts;

  /// @param node whose journal it is told of
  public BudgetSink(String node, BudgetStore store, BudgetAlerts alerts) {
    this.node = node;
    this.store = store;
    this.alerts = alerts;
  }

  @Override
  public void apply(List<CallRecord> batch) {
    List<Settled> charged = new ArrayList<>();
    for (CallRecord each : batch) {
      switch (each) {
        case CallRecord.Started _ -> {}
        case Settled call -> {
          if (call.cost().nanos() > 0) {
            charged.add(call);
          }
        }
      }
    }
    if (!charged.isEmpty()) {
      store
          .count(node, charged)
          .forEach(reached -> alerts.reached(reached.budget(), reached.mark(), reached.left()));
    }
  }
}
