package dev.stoa.invocation;

import dev.stoa.journal.CallSubject;
import dev.stoa.kernel.Credits;
import tools.jackson.databind.node.ObjectNode;

/// A call that is in the journal as started; from here on it must be settled.
///
/// @param amount the most that it can cost
record Reserved(
    Resolved call, CallSubject subject, ObjectNode inputs, long unitsMax, Credits amount) {}
