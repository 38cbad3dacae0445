package dev.stoa.invocation;

import dev.stoa.journal.Journal;
import dev.stoa.kernel.Ids;
import java.time.InstantSource;

/// What the steps of pipelines share with the path of every call.
record StepPath(
    InputRules.Cache rules,
    Route route,
    Settle settle,
    Journal journal,
    Ids ids,
    InstantSource clock) {}
