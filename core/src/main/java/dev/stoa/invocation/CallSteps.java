package dev.stoa.invocation;

/// The steps of a call in their order.
record CallSteps(
    Step<CallRequest, Identified> identify,
    Step<Identified, Resolved> resolve,
    Step<Resolved, Admitted> admit,
    Step<Admitted, Checked> check,
    Step<Checked, Reserved> reserve,
    Step<Reserved, Routed> route,
    Step<Routed, Settlement> settle) {}
