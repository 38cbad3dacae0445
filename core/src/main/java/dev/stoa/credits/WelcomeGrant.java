package dev.stoa.credits;

import dev.stoa.accounts.Team;
import dev.stoa.accounts.TeamFounding;
import dev.stoa.kernel.Credits;

/// What each new team gets to begin with. The house team, which only supplies, gets nothing.
public final class WelcomeGrant implements TeamFounding {

  private final Ledger ledger;
  private final Credits amount;

  /// @param amount zero for nothing
  public WelcomeGrant(Ledger ledger, Credits amount) {
    this.ledger = ledger;
    this.amount = amount;
  }

  @Override
  public void founded(Team team) {
    if (amount.nanos() > 0 && !team.slug().equals(Team.HOUSE_SLUG)) {
      ledger.grant(null, team.id(), amount, Reason.of("Welcome"));
    }
  }
}
