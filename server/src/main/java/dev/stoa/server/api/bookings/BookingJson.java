package dev.stoa.server.api.bookings;

import dev.stoa.credits.Booked;
import dev.stoa.credits.LedgerKind;
import dev.stoa.credits.LedgerLine;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.server.http.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A booking as administrators see it.
///
/// @param number of the ledger's transaction; grows with time
/// @param amount positive when the team gained
/// @param by null for what Stoa gave by itself
/// @param call that was refunded; null otherwise
record BookingJson(
    long number,
    Instant at,
    LedgerKind kind,
    TeamId team,
    Credits amount,
    String note,
    @Nullable String reference,
    @Nullable UserId by,
    @Nullable CallId call) {

  static BookingJson of(LedgerLine line) {
    return new BookingJson(
        line.number(),
        line.at(),
        line.kind(),
        line.team(),
        line.amount(),
        line.note(),
        line.reference(),
        line.by(),
        line.call());
  }

  static Response answer(Booked booked) {
    return Response.json(booked.isNew() ? 201 : 200, of(booked.line()));
  }
}
