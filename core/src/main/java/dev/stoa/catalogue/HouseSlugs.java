package dev.stoa.catalogue;

import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Slug;
import dev.stoa.kernel.Transactions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Grants bare slugs to public assets and takes them back, as administrators do. Blocking; safe for
/// use by many threads.
public final class HouseSlugs {

  private final Transactions transactions;
  private final AssetStore store;
  private final AssetWriter writer;

  public HouseSlugs(Transactions transactions, AssetStore store, AssetWriter writer) {
    this.transactions = transactions;
    this.store = store;
    this.writer = writer;
  }

  /// The assets that have one, by type and slug.
  public List<Asset> list() {
    return store.listOfHouse();
  }

  /// An asset has at most one; another that it had is free afterwards.
  ///
  /// @param ref of the asset, which must be public
  /// @throws ProblemException `invalid_input` at `/slug` or `/ref`; `conflict` when the slug is
  ///   taken or the asset is not public
  public Asset grant(AssetType type, String slug, String ref) {
    if (!Slug.isSlug(slug)) {
      throw new ProblemException(
          Problem.invalid("/slug", "A slug is 2 to 64 of a-z, 0-9 and hyphens."));
    }
    return transactions.together(() -> {
      store.lock();
      CallableAsset found =
          AssetRef.parse(ref)
              .flatMap(named -> store.find(type, named))
              .orElseThrow(() ->
                  new ProblemException(
                      Problem.invalid("/ref", "There is no %s '%s'.".formatted(type.word(), ref))));
      requireFree(type, slug, found.asset());
      return found.asset().visibility() == Visibility.PUBLIC
          ? changed("grant house slug", found, slug)
          : refuse("Only a public asset has a house slug; this one is not.");
    });
  }

  /// @throws ProblemException `not_found`
  public void withdraw(AssetType type, String slug) {
    transactions.together(() -> {
      store.lock();
      CallableAsset found =
          store
              .find(type, new AssetRef.House(slug, null))
              .orElseThrow(() -> new ProblemException(Problem.notFound()));
      return changed("withdraw house slug", found, null);
    });
  }

  private void requireFree(AssetType type, String slug, Asset asset) {
    boolean taken =
        store
            .find(type, new AssetRef.House(slug, null))
            .filter(other -> !other.asset().id().equals(asset.id()))
            .isPresent();
    if (taken) {
      refuse("The house slug '%s' is taken.".formatted(slug));
    }
  }

  private Asset changed(String verb, CallableAsset before, @Nullable String slug) {
    Asset after = before.asset().withHouseSlug(slug, writer.now());
    store.update(after);
    writer.told(verb, after.id(), before);
    return after;
  }

  private static Asset refuse(String why) {
    throw new ProblemException(Problem.of(ErrorCode.CONFLICT, why));
  }
}
