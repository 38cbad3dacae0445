package dev.stoa.invocation;

import dev.stoa.journal.NearLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A call whose inputs are valid; files among them are bytes.
///
/// @param read what is asked of a data set, which has no inputs; null of another asset
/// @param unitsMax the most units of the plan that it can use
/// @param near the limits that had little left when it was admitted
record Checked(
    Resolved call,
    ObjectNode inputs,
    @Nullable DataRead read,
    long unitsMax,
    List<NearLimit> near) {}
