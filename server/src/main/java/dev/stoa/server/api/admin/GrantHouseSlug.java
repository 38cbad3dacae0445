package dev.stoa.server.api.admin;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.HouseSlugs;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Page;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `GET /api/admin/house-slugs`, and `PUT` and `DELETE …/{models|pipelines|data}/{slug}`: lists the
/// bare addresses, gives one to a public asset, and takes it back. The list is one page.
public final class GrantHouseSlug {

  private static final String PATH = "/api/admin/house-slugs";

  private final HouseSlugs slugs;

  public GrantHouseSlug(HouseSlugs slugs) {
    this.slugs = slugs;
  }

  /// @param ref as an address names the asset: `team/slug` or its id
  record Grant(String ref) {}

  /// @param address how the asset is now addressed
  record Granted(AssetId id, AssetType type, String address) {}

  /// @param ref how the asset is addressed without the slug
  record HouseSlugJson(AssetId id, AssetType type, String slug, String ref, String name) {

    static HouseSlugJson of(Asset asset) {
      return new HouseSlugJson(
          asset.id(),
          asset.type(),
          asset.address(),
          asset.teamSlug() + "/" + asset.slug(),
          asset.name());
    }
  }

  /// The list, and two operations for each type of asset.
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    operations.add(
        Operation.get("listHouseSlugs", PATH, "Lists the house slugs")
            .access(new Access.Administrator())
            .answers(200, new PageOf(HouseSlugJson.class))
            .handledBy(_ -> Response.json(list())));
    for (AssetType type : AssetType.values()) {
      String template = PATH + "/" + type.segment() + "/{slug}";
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

  private Page<HouseSlugJson> list() {
    return new Page<>(slugs.list().stream().map(HouseSlugJson::of).toList(), null);
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
