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

/// `POST /api/admin/adjustments`: corrects a balance, up or down.
public final class AdjustCredits {

  private final Ledger ledger;
  private final Teams teams;

  public AdjustCredits(Ledger ledger, Teams teams) {
    this.ledger = ledger;
    this.teams = teams;
  }

  /// @param team by slug or id
  /// @param amount credits; negative to take credits away
  /// @param note why, for people
  /// @param reference a name of one's own, so that asking again books once
  record Adjustment(String team, Credits amount, String note, @Nullable String reference) {}

  public Operation operation() {
    return Operation.post(
            "adjustCredits", "/api/admin/adjustments", "Corrects a team's balance, up or down")
        .access(new Access.Administrator())
        .takes(Adjustment.class)
        .answers(201, BookingJson.class)
        .handledBy(this::adjust);
  }

  private Response adjust(Request request) {
    Adjustment asked = request.json(Adjustment.class);
    return BookingJson.answer(
        ledger.adjust(
            Caller.of(request).signedIn().id(),
            NamedTeam.of(teams, asked.team()),
            asked.amount(),
            new Reason(asked.note(), asked.reference())));
  }
}
