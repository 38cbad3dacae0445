package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Publishes and maintains the assets of one team at a time. Refusals are [ProblemException]s: an
/// asset of another team is not found. Blocking; safe for use by many threads.
public final class AssetPublisher {

  private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  private final Transactions transactions;
  private final AssetStore store;
  private final Vocabulary vocabulary;
  private final AssetWriter writer;
  private final DraftCheck check;

  public AssetPublisher(
      Transactions transactions,
      AssetStore store,
      Vocabulary vocabulary,
      AssetWriter writer,
      Schemas schemas,
      GraphRules graphs) {
    this.transactions = transactions;
    this.store = store;
    this.vocabulary = vocabulary;
    this.writer = writer;
    this.check = new DraftCheck(schemas, graphs);
  }

  /// Creates an asset with its first version; a slug in use is a conflict.
  public CallableAsset create(TeamId team, Rights rights, AssetDraft draft) {
    return locked(() -> {
      if (store.findOfTeam(team, draft.type(), draft.slug()).isPresent()) {
        throw conflict(
            "The team has a %s '%s' already.".formatted(draft.type().word(), draft.slug()));
      }
      return write(team, rights, draft);
    });
  }

  /// Brings an asset to what the draft says; changed content becomes a new version.
  public CallableAsset change(TeamId team, Rights rights, AssetId asset, AssetDraft draft) {
    return locked(() -> {
      Asset before = own(team, asset).asset();
      if (!before.slug().equals(draft.slug()) || before.type() != draft.type()) {
        throw invalid(new Fault("/slug", "Type and slug of an asset never change."));
      }
      return write(team, rights, draft);
    });
  }

  /// Adds a version and makes it the current one; content that the current one has changes nothing.
  public CallableAsset publish(TeamId team, Rights rights, AssetId asset, VersionDraft draft) {
    return locked(() -> {
      CallableAsset before = own(team, asset);
      var terms = new Terms(vocabulary, Set.of());
      List<Fault> faults = check.faultsOf(before.asset(), draft, rights, terms);
      if (!faults.isEmpty()) {
        throw new ProblemException(Problem.invalid(faults));
      }
      writer.publish(before, draft, terms.function(before.asset().function()));
      return store.find(asset).orElseThrow();
    });
  }

  /// Points an alias such as `prod` at a version.
  public CallableAsset pointAlias(TeamId team, AssetId asset, String alias, int version) {
    return locked(() -> {
      if (!ALIAS.matcher(alias).matches()) {
        throw invalid(new Fault("/alias", "An alias is 1 to 32 of a-z, 0-9 and -."));
      }
      CallableAsset own = own(team, asset);
      Version wanted = version(own, version);
      if (wanted.state() == VersionState.RETIRED) {
        throw conflict("Version %s is retired.".formatted(version));
      }
      store.pointAlias(asset, alias, version);
      return told("point alias", own);
    });
  }

  public CallableAsset removeAlias(TeamId team, AssetId asset, String alias) {
    return locked(() -> {
      CallableAsset own = own(team, asset);
      if (!own.aliases().containsKey(alias)) {
        throw new ProblemException(Problem.notFound());
      }
      store.removeAlias(asset, alias);
      return told("remove alias", own);
    });
  }

  /// Lets a version go on answering, with a word that it will end.
  public CallableAsset deprecate(
      TeamId team, AssetId asset, int version, @Nullable Instant sunset) {
    return locked(() -> {
      CallableAsset own = own(team, asset);
      if (version(own, version).state() == VersionState.RETIRED) {
        throw conflict("Version %s is retired; that cannot be taken back.".formatted(version));
      }
      store.changeState(asset, version, VersionState.DEPRECATED, sunset);
      return told("deprecate", own);
    });
  }

  /// Ends a version for good, unless an alias stands for it. Once the current version has ended, an
  /// address that names none answers so, and searches leave the asset out.
  public CallableAsset retire(TeamId team, AssetId asset, int version) {
    return locked(() -> {
      CallableAsset own = own(team, asset);
      version(own, version);
      if (own.aliases().containsValue(version)) {
        throw conflict(
            "An alias stands for version %s; point it elsewhere first.".formatted(version));
      }
      store.changeState(asset, version, VersionState.RETIRED, writer.now());
      return told("retire", own);
    });
  }

  /// Publishes what a current version that was retired holds as a new one. A current version that
  /// answers stays as it is.
  public CallableAsset renew(TeamId team, AssetId asset) {
    return locked(() -> {
      CallableAsset own = own(team, asset);
      Version ended = version(own, own.current());
      if (ended.state() != VersionState.RETIRED) {
        return own;
      }
      store.publish(asset, ended.renewed(own.versions().lastKey() + 1, writer.now()));
      return told("publish", own);
    });
  }

  /// Forgets an asset whose slug is then free again.
  public void delete(TeamId team, AssetId asset) {
    locked(() -> {
      CallableAsset own = own(team, asset);
      store.delete(asset);
      writer.told("delete", asset, own);
      return true;
    });
  }

  private <T> T locked(Supplier<T> work) {
    return transactions.together(() -> {
      store.lock();
      return work.get();
    });
  }

  private CallableAsset write(TeamId team, Rights rights, AssetDraft draft) {
    var terms = new Terms(vocabulary, Set.of());
    List<Fault> faults = check.faultsOf(team, draft, rights, terms);
    store
        .findOfTeam(team, draft.type(), draft.slug())
        .ifPresent(before -> faults.addAll(check.faultsAfter(before, draft, terms)));
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    if (draft.house()
        && store
            .find(draft.type(), new AssetRef.House(draft.slug(), null))
            .filter(found -> !found.asset().team().equals(team))
            .isPresent()) {
      throw conflict("The house slug '%s' is taken.".formatted(draft.slug()));
    }
    writer.write(team, draft, terms.function(draft.listing().function()));
    return store.findOfTeam(team, draft.type(), draft.slug()).orElseThrow();
  }

  private CallableAsset told(String verb, CallableAsset before) {
    AssetId asset = before.asset().id();
    writer.told(verb, asset, before);
    return store.find(asset).orElseThrow();
  }

  private CallableAsset own(TeamId team, AssetId asset) {
    return store
        .find(asset)
        .filter(found -> found.asset().team().equals(team))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private static Version version(CallableAsset asset, int number) {
    Version version = asset.versions().get(number);
    if (version == null) {
      throw new ProblemException(Problem.notFound());
    }
    return version;
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(Problem.of(ErrorCode.CONFLICT, detail));
  }

  private static ProblemException invalid(Fault fault) {
    return new ProblemException(Problem.invalid(List.of(fault)));
  }
}
