package dev.stoa.catalogue.manifest;

import dev.stoa.catalogue.Declared;
import dev.stoa.catalogue.ManifestFault;
import java.util.List;
import java.util.Set;

/// What reading manifests yields.
public sealed interface Read {

  /// Every document is well-formed; whether they fit the catalogue is yet to be checked.
  record Ok(List<Declared> declared) implements Read {
    public Ok {
      declared = List.copyOf(declared);
    }
  }

  /// @param faults every fault in the order of files and lines; at least one
  /// @param sound what is well-formed all the same
  /// @param assumed the keys of declarations that are there but not well-formed, and `*` when a
  ///   file could not be read to its end: what refers to them is not called unknown
  record Faulty(List<ManifestFault> faults, List<Declared> sound, Set<String> assumed)
      implements Read {
    public Faulty {
      faults = List.copyOf(faults);
      sound = List.copyOf(sound);
      assumed = Set.copyOf(assumed);
    }
  }
}
