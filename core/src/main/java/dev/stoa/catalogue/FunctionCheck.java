package dev.stoa.catalogue;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Slug;
import java.util.ArrayList;
import java.util.List;

/// Whether what an administrator writes of a function makes sense: every fault, by pointer.
record FunctionCheck(Schemas schemas) {

  List<Fault> faultsOf(Function function) {
    List<Fault> faults = new ArrayList<>();
    if (!Slug.isSlug(function.name())) {
      faults.add(DraftCheck.slugFault("/name", function.name()));
    }
    faults.addAll(DraftCheck.below("/inputs", schemas.faultsOf(function.inputs())));
    faults.addAll(DraftCheck.below("/outputs", schemas.faultsOf(function.outputs())));
    return faults;
  }
}
