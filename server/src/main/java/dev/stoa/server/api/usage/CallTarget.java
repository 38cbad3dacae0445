package dev.stoa.server.api.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Target;
import dev.stoa.catalogue.Version;
import dev.stoa.journal.CallRecord.Settled;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a call ran, as far as its team may know: where the upstreams of an asset are, and how
/// many, is its publisher's business.
///
/// @param name the engine, or the upstream's host, which only the publisher's team is told
/// @param number which of the version's targets it was, from 1; only for the publisher's team
/// @param count how many the version has; likewise
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallTarget(
    Kind kind, @Nullable String name, @Nullable Integer number, @Nullable Integer count) {

  enum Kind {
    /// Inside this installation.
    ENGINE,

    /// Asked over HTTP.
    UPSTREAM;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Null when no target was asked, and when nobody knows any more.
  static @Nullable CallTarget of(Settled call, @Nullable CallableAsset asset) {
    Version version = asset == null ? null : asset.versions().get(call.subject().version());
    Integer index = call.target();
    if (asset == null || version == null || index == null) {
      return null;
    }
    List<Target> targets = version.targets();
    if (index >= targets.size()) {
      return null;
    }
    boolean isOwn = asset.asset().team().equals(call.subject().team());
    Integer number = isOwn ? index + 1 : null;
    Integer count = isOwn ? targets.size() : null;
    return switch (targets.get(index)) {
      case Target.Engine engine -> new CallTarget(Kind.ENGINE, engine.engine(), number, count);
      case Target.Http http ->
          new CallTarget(Kind.UPSTREAM, isOwn ? http.host() : null, number, count);
    };
  }
}
