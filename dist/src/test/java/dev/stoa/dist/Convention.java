package dev.stoa.dist;

import java.util.List;
import java.util.function.Function;

/// A rule on one source.
///
/// @param because why the house has it
/// @param faults the places of a source that break it
record Convention(String name, String because, Function<SourceFile, List<String>> faults) {

  List<String> faultsIn(List<SourceFile> sources) {
    return sources.stream().flatMap(source -> faults.apply(source).stream()).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
