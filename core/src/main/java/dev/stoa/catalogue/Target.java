package dev.stoa.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One concrete place where a model runs. In JSON the field `provider` tells the kinds apart.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "provider")
@JsonSubTypes({@JsonSubTypes.Type(value = Target.Engine.class, name = "engine")})
public sealed interface Target {

  /// The share among targets of the same priority; at least 1.
  int weight();

  /// Targets of the lowest number are tried first.
  int priority();

  /// An engine inside this installation.
  record Engine(String engine, int weight, int priority) implements Target {}
}
