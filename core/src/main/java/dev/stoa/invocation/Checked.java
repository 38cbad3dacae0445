package dev.stoa.invocation;

import tools.jackson.databind.node.ObjectNode;

/// A call whose inputs are valid; files among them are bytes.
///
/// @param unitsMax the most units of the plan that it can use
record Checked(Resolved call, ObjectNode inputs, long unitsMax) {}
