package dev.stoa.invocation;

import dev.stoa.limits.Permit;
import dev.stoa.limits.Quota;
import java.util.List;

/// A call that its limits let through.
record Admitted(Resolved call, Permit permit, List<Quota> quotas) {}
