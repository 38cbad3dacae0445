package dev.stoa.server;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.NewAccount;
import dev.stoa.accounts.Team;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.kernel.Role;
import dev.stoa.keys.IssuedKey;
import dev.stoa.keys.KeyTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A team to try things with: subscribed to every shipped asset, its key in a file of the data
/// folder that only Stoa's account can read. Made once, found again later.
///
/// @param secret the key in plain text
record Demo(Path keyFile, String secret) {

  private static final int PASSWORD_BYTES = 24;

  static Demo ensure(Parts parts) {
    Path file = parts.dataFolder().resolve("demo-key");
    try {
      if (Files.exists(file)) {
        return new Demo(file, Files.readString(file).strip());
      }
      String secret = make(parts);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, secret + "\n");
      parts.calls().views().catchUp();
      return new Demo(file, secret);
    } catch (IOException unwritable) {
      throw new Refusal(
          "The demo's key cannot be kept in " + file + ": " + unwritable.getMessage());
    }
  }

  /// Nobody knows the account's password: it is there for its key alone.
  private static String make(Parts parts) {
    var password = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(password);
    String tag = parts.ids().next();
    var founder = parts.accounts().founder();
    var account =
        new NewAccount("demo-" + tag + "@localhost", HexFormat.of().formatHex(password), "Demo");
    var signedUp = founder.found(founder.prepare(account), false);
    Team team = signedUp.team();
    var actor = new Actor(team.id(), signedUp.user().id(), Role.OWNER, null);
    for (CallableAsset asset : parts.assets().store().loadAll()) {
      if (asset.asset().houseSlug() != null) {
        parts.assets().subscriber().subscribe(actor, asset, null, null);
      }
    }
    IssuedKey issued = parts.assets().issuer().issue(actor, KeyTerms.named("demo"));
    return issued.secret().plain();
  }
}
