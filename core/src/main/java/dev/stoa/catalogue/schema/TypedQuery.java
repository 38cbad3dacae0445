package dev.stoa.catalogue.schema;

import dev.stoa.kernel.Fault;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a query string says, as typed inputs.
///
/// @param faults every fault by pointer into the inputs; when there are some, `inputs` holds only
///   what could be typed
public record TypedQuery(ObjectNode inputs, List<Fault> faults) {

  public TypedQuery {
    faults = List.copyOf(faults);
  }
}
