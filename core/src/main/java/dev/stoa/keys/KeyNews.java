package dev.stoa.keys;

import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import org.jspecify.annotations.Nullable;

/// Tells every node, the audit and whoever keeps budgets of a key that has changed, as part of the
/// transaction around it.
public record KeyNews(ChangeFeed changes, AuditLog audit, KeyBudgets budgets) {

  void told(String verb, @Nullable ApiKey before, ApiKey after) {
    changes.record(Topic.KEY, after.id().value());
    budgets.follow(after, after.revokedAt() == null ? after.budget() : null);
    audit.record(new Deed(after.team(), verb, "key", after.id().value(), before, after));
  }
}
