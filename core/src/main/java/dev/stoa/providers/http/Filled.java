package dev.stoa.providers.http;

import dev.stoa.outbound.OutboundRequest;

/// What came of filling a target's templates with the inputs of a call.
sealed interface Filled {

  record Ready(OutboundRequest request) implements Filled {}

  /// @param why for the caller
  record Unfit(String why) implements Filled {}
}
