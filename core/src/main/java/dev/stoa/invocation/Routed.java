package dev.stoa.invocation;

import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;

/// A call that its target has answered or failed.
///
/// @param took how long the target had it, waiting and loading included
record Routed(Reserved reserved, ProviderAnswer answer, Duration took) {}
