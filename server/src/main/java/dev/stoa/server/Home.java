package dev.stoa.server;

import java.nio.file.Path;

/// Where what comes with Stoa lies.
///
/// @param catalogue the manifests of the shipped catalogue
/// @param datasets the files of its data sets
/// @param packs what can be installed beside it
record Home(Path catalogue, Path datasets, Path packs) {

  static Home of(Path distribution) {
    return new Home(
        distribution.resolve("catalogue"),
        distribution.resolve("datasets"),
        distribution.resolve("packs"));
  }
}
