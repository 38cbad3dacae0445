package dev.stoa.invocation;

import dev.stoa.catalogue.Version;
import dev.stoa.kernel.Problem;
import tools.jackson.databind.node.ObjectNode;

/// How a door reads the inputs of a call, within its own limits of size and time.
@FunctionalInterface
public interface InputReader {

  /// @param version the version called
  /// @param rules what it asks of its inputs, by which text is typed
  Reading read(Version version, InputRules rules);

  /// What became of it.
  sealed interface Reading {

    /// The inputs, not yet checked against the schema. A file is bytes, or text in base64.
    record Read(ObjectNode inputs) implements Reading {}

    /// Inputs without files that the rules were found to fit.
    record Fitting(ObjectNode inputs) implements Reading {}

    /// What is asked of a data set, whose parameters are not yet understood.
    record Asked(DataAsk ask) implements Reading {}

    /// They could not be read or understood.
    record Unreadable(Problem problem) implements Reading {}
  }
}
