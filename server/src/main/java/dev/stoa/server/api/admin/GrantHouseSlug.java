package dev.stoa.server.api.admin;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.HouseSlugs;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `PUT` and `DELETE /api/admin/house-slugs/{models|pipelines|data}/{slug}`: gives a public asset a
/// bare address, and takes it back.
public final class GrantHouseSlug {

  private final HouseSlugs slugs;

  public GrantHouseSlug(HouseSlugs slugs) {
    this.slugs = slugs;
  }

  /// @param ref as an address names the asset: `team/slug` or its id
  record Grant(String ref) {}

  /// @param address how the asset is now addressed
  record Granted(AssetId id, AssetType type, String address) {}

  /// Two operations for each type of asset.
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (AssetType type : AssetType.values()) {
      String template = "/api/admin/house-slugs/" + type.segment() + "/{slug}";
      String name = type.word().toUpperCase(Locale.ROOT).charAt(0) + type.word().substring(1);
      operations.add(
          Operation.put("grant" + name + "HouseSlug", template, "Grants a house slug")
              .access(new Access.Administrator())
              .takes(Grant.class)
              .answers(200, Granted.class)
              .handledBy(request -> grant(request, type)));
      operations.add(
          Operation.delete("withdraw" + name + "HouseSlug", template, "Withdraws a house slug")
              .access(new Access.Administrator())
              .handledBy(request -> withdraw(request, type)));
    }
    return operations;
  }

  private Response grant(Request request, AssetType type) {
    String ref = request.json(Grant.class).ref();
    Asset asset = slugs.grant(type, request.variable("slug"), ref);
    return Response.json(new Granted(asset.id(), asset.type(), asset.address()));
  }

  private Response withdraw(Request request, AssetType type) {
    slugs.withdraw(type, request.variable("slug"));
    return Response.noContent();
  }
}
