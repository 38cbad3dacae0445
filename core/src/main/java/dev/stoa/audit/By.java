package dev.stoa.audit;

import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// Who did it.
///
/// @param user null when Stoa did it itself, or somebody who was not signed in
/// @param key the key that was used; null in a session
public record By(@Nullable UserId user, @Nullable KeyId key) {

  public static final By NOBODY = new By(null, null);
}
