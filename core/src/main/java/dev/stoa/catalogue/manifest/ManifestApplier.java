package dev.stoa.catalogue.manifest;

import dev.stoa.catalogue.ApplyAnswer;
import dev.stoa.catalogue.CatalogueApplier;
import dev.stoa.catalogue.Declared;
import dev.stoa.catalogue.ManifestFault;
import dev.stoa.catalogue.Rights;
import dev.stoa.kernel.TeamId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads manifests and applies them: what `stoa apply -f` and the shipped catalogue go through.
/// Blocking; safe for use by many threads.
public final class ManifestApplier {

  private final ManifestReader reader;
  private final CatalogueApplier applier;

  public ManifestApplier(ManifestReader reader, CatalogueApplier applier) {
    this.reader = reader;
    this.applier = applier;
  }

  /// Applies all files or none. Faults of form and faults of sense are reported together.
  public ApplyAnswer apply(TeamId owner, Rights rights, List<ManifestFile> files) {
    return switch (reader.read(files)) {
      case Read.Ok(List<Declared> declared) -> applier.apply(owner, rights, declared);
      case Read.Faulty(List<ManifestFault> faults, List<Declared> sound, Set<String> assumed) -> {
        Set<ManifestFault> all = new TreeSet<>(faults);
        all.addAll(applier.check(owner, rights, sound, assumed));
        yield new ApplyAnswer.Refused(List.copyOf(all));
      }
    };
  }
}
