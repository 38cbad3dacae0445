package dev.stoa.server.api.bookings;

import dev.stoa.accounts.Teams;
import dev.stoa.credits.Ledger;
import dev.stoa.credits.Reason;
import dev.stoa.kernel.Credits;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/grants`: gives a team credits.
public final class GrantCredits {

  private final Ledger ledger;
  private final Teams teams;

  public GrantCredits(Ledger ledger, Teams teams) {
    this.ledger = ledger;
    this.teams = teams;
  }

  /// @param team by slug or id
  /// @param amount credits; more than 0
  /// @param note why, for people
  /// @param reference a name of one's own, so that asking again books once
  record Grant(String team, Credits amount, String note, @Nullable String reference) {}

  public Operation operation() {
    return Operation.post("grantCredits", "/api/admin/grants", "Grants credits to a team")
        .access(new Access.Administrator())
        .takes(Grant.class)
        .answers(201, BookingJson.class)
        .handledBy(this::grant);
  }

  private Response grant(Request request) {
    Grant asked = request.json(Grant.class);
    return BookingJson.answer(
        ledger.grant(
            Caller.of(request).signedIn().id(),
            NamedTeam.of(teams, asked.team()),
            asked.amount(),
            new Reason(asked.note(), asked.reference())));
  }
}
