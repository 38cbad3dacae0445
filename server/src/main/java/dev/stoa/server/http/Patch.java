package dev.stoa.server.http;

import java.util.Set;

/// A body that changes only what it names.
///
/// @param names the fields that are there, those that are null included
public record Patch<T>(T values, Set<String> names) {

  public Patch {
    names = Set.copyOf(names);
  }

  public boolean names(String field) {
    return names.contains(field);
  }
}
