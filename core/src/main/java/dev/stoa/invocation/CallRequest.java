package dev.stoa.invocation;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A call as a door hands it over: its headers are read, its body is not.
///
/// @param door the protocol it came by, such as `native`
/// @param ref the asset as the address names it
/// @param key what the caller presented as a key; null when nothing
/// @param inputs reads and understands the body or the query, once
/// @param clientGone whether nobody waits for the answer any more; asked once the target is
///   through, of calls that were not short
public record CallRequest(
    CallId id,
    Instant at,
    String door,
    AssetType type,
    String ref,
    @Nullable String key,
    InputReader inputs,
    BooleanSupplier clientGone) {

  CallRequest by(String otherDoor) {
    return new CallRequest(id, at, otherDoor, type, ref, key, inputs, clientGone);
  }
}
