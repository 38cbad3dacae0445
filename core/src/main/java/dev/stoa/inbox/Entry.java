package dev.stoa.inbox;

import dev.stoa.kernel.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry as one person sees it.
///
/// @param team whose members are told; null for what is for this person alone
/// @param text plain, one or two sentences
/// @param link the page about it, below the installation's own address; null when there is none
/// @param readAt when this person read it; null until then
public record Entry(
    String id,
    Kind kind,
    @Nullable TeamId team,
    String text,
    @Nullable String link,
    Instant at,
    @Nullable Instant readAt) {}
