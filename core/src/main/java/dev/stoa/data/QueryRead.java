package dev.stoa.data;

import dev.stoa.kernel.Fault;
import java.util.List;

/// What came of reading the parameters of an address.
public sealed interface QueryRead {

  record Read(DataQuery query) implements QueryRead {}

  /// @param faults at least one, each with the parameter it lies in
  record Faulty(List<Fault> faults) implements QueryRead {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
