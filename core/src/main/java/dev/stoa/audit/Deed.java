package dev.stoa.audit;

import dev.stoa.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/// A change as the agent that makes it tells it.
///
/// @param team whose matter it is, and who may read of it; null for the installation
/// @param verb such as `issue` or `revoke`
/// @param kind of what was changed, such as `key`
/// @param target its id, or the name that it goes by
/// @param before what becomes JSON; null when it did not exist. Never with a secret in it
/// @param after likewise; null when it exists no more
public record Deed(
    @Nullable TeamId team,
    String verb,
    String kind,
    String target,
    @Nullable Object before,
    @Nullable Object after) {}
