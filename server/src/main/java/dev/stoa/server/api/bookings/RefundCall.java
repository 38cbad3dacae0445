package dev.stoa.server.api.bookings;

import dev.stoa.accounts.Teams;
import dev.stoa.credits.Ledger;
import dev.stoa.credits.Reason;
import dev.stoa.journal.CallRecord;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.usage.CallLog;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/refunds`: gives back what a call cost, or a part of it, once.
public final class RefundCall {

  private final Ledger ledger;
  private final Teams teams;
  private final CallLog calls;

  public RefundCall(Ledger ledger, Teams teams, CallLog calls) {
    this.ledger = ledger;
    this.teams = teams;
    this.calls = calls;
  }

  /// @param team by slug or id
  /// @param call its request id
  /// @param amount credits, at most what the call cost; all of it unless given
  /// @param note why, for people
  /// @param reference a name of one's own, so that asking again books once
  record Refund(
      String team,
      String call,
      @Nullable Credits amount,
      String note,
      @Nullable String reference) {}

  public Operation operation() {
    return Operation.post("refundCall", "/api/admin/refunds", "Refunds a call, once")
        .access(new Access.Administrator())
        .takes(Refund.class)
        .answers(201, BookingJson.class)
        .handledBy(this::refund);
  }

  private Response refund(Request request) {
    Refund asked = request.json(Refund.class);
    CallRecord.Settled call = call(NamedTeam.of(teams, asked.team()), asked.call());
    return BookingJson.answer(
        ledger.refund(
            Caller.of(request).signedIn().id(),
            call,
            asked.amount() == null ? call.cost() : asked.amount(),
            new Reason(asked.note(), asked.reference())));
  }

  private CallRecord.Settled call(TeamId team, String id) {
    return Optional.of(id)
        .filter(HexId::isHexId)
        .flatMap(hex -> calls.find(team, new CallId(hex)))
        .orElseThrow(() ->
            new ProblemException(
                Problem.invalid(
                    "/call",
                    "The team has no such call, or it is older than the calls that are kept. What"
                        + " it cost can be given back by an adjustment.")));
  }
}
