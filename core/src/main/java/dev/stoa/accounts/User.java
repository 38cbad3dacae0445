package dev.stoa.accounts;

import dev.stoa.kernel.UserId;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A person who can sign in.
///
/// @param email as the person wrote it; two addresses are the same when their [#emailKey] is
/// @param administrator may administer the installation; no access to any team comes with it
/// @param disabledAt since when neither the person nor their keys may do anything; null while they
///   may
public record User(
    UserId id,
    String email,
    String name,
    boolean administrator,
    Instant createdAt,
    @Nullable Instant disabledAt) {

  public boolean isDisabled() {
    return disabledAt != null;
  }

  /// The form in which e-mail addresses are compared.
  public static String emailKey(String email) {
    return Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
