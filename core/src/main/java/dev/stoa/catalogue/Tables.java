package dev.stoa.catalogue;

import dev.stoa.kernel.Fault;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// How the catalogue learns what a data set holds, without knowing how files are read. Blocking;
/// safe for use by many threads.
public interface Tables {

  /// Where no data set can be published.
  Tables NONE =
      _ -> new Reading.Faulty(List.of(new Fault("", "No data set can be published here.")));

  /// @param declared the `table` of a manifest: the name of a file, and what its columns mean
  Reading read(JsonNode declared);

  /// What became of it.
  sealed interface Reading {

    /// @param table what a version keeps
    /// @param signature what a query takes and what a page of rows is
    record Read(JsonNode table, Signature signature) implements Reading {}

    /// @param faults by pointer into what was declared; at least one
    record Faulty(List<Fault> faults) implements Reading {

      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }
}
