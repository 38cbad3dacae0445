package dev.stoa.credits;

import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A movement of a team's balance.
///
/// @param number of the transaction; grows with time
/// @param amount positive when the team gained
/// @param reference the name under which it was asked for; null when there was none
/// @param by null when nobody in particular made it
/// @param call the call that was refunded
public record LedgerLine(
    long number,
    Instant at,
    LedgerKind kind,
    TeamId team,
    Credits amount,
    String note,
    @Nullable String reference,
    @Nullable UserId by,
    @Nullable CallId call) {}
