package dev.stoa.catalogue.manifest;

import dev.stoa.catalogue.Declared;
import dev.stoa.catalogue.ManifestFault;
import dev.stoa.catalogue.Schemas;
import dev.stoa.catalogue.Tables;
import dev.stoa.kernel.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Reads manifests into declarations. Safe for use by many threads.
public final class ManifestReader {

  private static final int FILES_MAX = 2_000;

  private final DocumentForms forms;

  /// @param tables reads what data sets hold
  public ManifestReader(Schemas schemas, Tables tables) {
    this.forms = new DocumentForms(schemas, tables);
  }

  /// Reads every document of every `.yaml` file; other files are what they refer to.
  public Read read(List<ManifestFile> files) {
    return new Reading(files).outcome();
  }

  /// One reading, with what it has found so far.
  private final class Reading {

    private final FilesBeside files;
    private final Set<ManifestFault> faults = new TreeSet<>();
    private final List<Declared> declared = new ArrayList<>();
    private final Set<String> assumed = new HashSet<>();

    Reading(List<ManifestFile> files) {
      this.files = new FilesBeside(files);
      if (files.size() > FILES_MAX) {
        faults.add(
            new ManifestFault(
                files.getLast().name(), 1, "", "More than %d files.".formatted(FILES_MAX)));
        return;
      }
      for (ManifestFile file : files) {
        if (file.isManifest()) {
          read(file);
        }
      }
      if (declared.isEmpty() && faults.isEmpty()) {
        String name = files.isEmpty() ? "(no file)" : files.getFirst().name();
        faults.add(new ManifestFault(name, 1, "", "Nothing is declared in any .yaml file."));
      }
    }

    Read outcome() {
      return faults.isEmpty()
          ? new Read.Ok(declared)
          : new Read.Faulty(List.copyOf(faults), declared, assumed);
    }

    private void read(ManifestFile file) {
      var yaml = new YamlFile(file);
      faults.addAll(yaml.faults());
      if (!yaml.isReadToItsEnd()) {
        assumed.add("*");
      }
      yaml.documents().forEach(this::read);
    }

    private void read(YamlDocument document) {
      List<Fault> found = new ArrayList<>(forms.faultsOf(document.root()));
      if (found.isEmpty()) {
        switch (forms.declared(document, files)) {
          case DocumentForms.Sound(Declared sound) -> declared.add(sound);
          case DocumentForms.Unsound(List<Fault> unsound) -> found.addAll(unsound);
        }
      }
      if (!found.isEmpty()) {
        found.forEach(fault -> faults.add(document.origin().at(fault)));
        assumed.add(key(document.root()));
      }
    }

    private static String key(JsonNode root) {
      String kind = root.path("kind").asString("");
      return kind + " " + root.path(kind.equals("function") ? "name" : "slug").asString("");
    }
  }
}
