package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Request;

/// Where an asset of a team stands in addresses, and how it is found there.
final class OwnAsset {

  static final String PLACE = "/api/teams/{team}/assets";
  static final String ASSET = PLACE + "/{type}/{slug}";
  static final String VERSION = ASSET + "/versions/{version}";
  static final String ALIAS = ASSET + "/aliases/{alias}";
  static final Access PUBLISHERS = new Access.OfTeam(Role.MEMBER, "publish");

  private OwnAsset() {}

  /// @throws ProblemException the same 404 for what does not exist and for what others own
  static CallableAsset find(AssetStore store, Request request) {
    for (AssetType type : AssetType.values()) {
      if (type.segment().equals(request.variable("type"))) {
        return store
            .findOfTeam(Caller.of(request).acting().team(), type, request.variable("slug"))
            .orElseThrow(OwnAsset::notFound);
      }
    }
    throw notFound();
  }

  /// The number in the address.
  static int version(Request request) {
    String number = request.variable("version");
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw notFound();
    }
    return Integer.parseInt(number);
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.notFound());
  }
}
