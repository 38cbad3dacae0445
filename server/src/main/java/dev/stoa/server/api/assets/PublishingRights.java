package dev.stoa.server.api.assets;

import dev.stoa.accounts.User;
import dev.stoa.catalogue.Rights;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.Scope;
import dev.stoa.server.access.Caller;

/// What a caller may do beyond publishing for the own team.
public final class PublishingRights {

  private final Rights ofMembers;

  /// @param ofMembers what those may do who are no administrators
  public PublishingRights(Rights ofMembers) {
    this.ofMembers = ofMembers;
  }

  /// A key that only publishes never has the powers of the administrator who made it.
  Rights of(Caller caller) {
    User user = caller.user();
    ApiKey key = caller.key();
    boolean full = key == null || key.scopes().contains(Scope.MANAGE);
    return user != null && user.administrator() && full ? Rights.ADMINISTRATOR : ofMembers;
  }
}
