package dev.stoa.networks;

import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import dev.stoa.outbound.Network;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Changes the list of trusted networks. A change counts on this node when the method returns. Who
/// calls this has made sure that an administrator asks. Blocking; safe for use by many threads.
public final class NetworkKeeper {

  static final int NETWORKS_MAX = 1_000;
  static final int NOTE_CHARS_MAX = 200;

  private final NetworkStore store;
  private final StoredNetworks known;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public NetworkKeeper(
      NetworkStore store,
      StoredNetworks known,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.store = store;
    this.known = known;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What somebody asks for.
  ///
  /// @param network an address or a range, in any form that [Network#parse] reads
  public record Wish(String network, String note) {}

  public List<TrustedNetwork> list() {
    return store.list();
  }

  /// Adds a network, or changes the note of one that is there.
  ///
  /// @throws ProblemException `invalid_input` at `/network` and `/note`
  public TrustedNetwork add(Wish wish) {
    TrustedNetwork asked = sound(List.of(wish), "").getFirst();
    return changing(() -> {
      put(asked);
      return store.find(asked.network()).orElseThrow();
    });
  }

  /// Makes the list consist of these.
  ///
  /// @throws ProblemException `invalid_input` with every fault, below `/items`
  public List<TrustedNetwork> replace(List<Wish> wishes) {
    if (wishes.size() > NETWORKS_MAX) {
      throw new ProblemException(
          Problem.invalid("/items", "At most %d networks can be listed.".formatted(NETWORKS_MAX)));
    }
    Map<String, TrustedNetwork> asked = new LinkedHashMap<>();
    sound(wishes, "/items").forEach(each -> asked.put(each.network(), each));
    return changing(() -> {
      store.list().stream()
          .filter(present -> !asked.containsKey(present.network()))
          .forEach(this::remove);
      asked.values().forEach(this::put);
      return store.list();
    });
  }

  /// @throws ProblemException `invalid_input` at `/network`; `not_found` when it is not listed
  public void remove(String network) {
    TrustedNetwork asked = sound(List.of(new Wish(network, "")), "").getFirst();
    changing(() -> {
      TrustedNetwork present =
          store.find(asked.network()).orElseThrow(() -> new ProblemException(Problem.notFound()));
      remove(present);
      return present;
    });
  }

  private <T> T changing(Supplier<T> change) {
    T changed = transactions.together(change);
    known.refresh();
    return changed;
  }

  private void put(TrustedNetwork asked) {
    Optional<TrustedNetwork> before = store.find(asked.network());
    if (before.map(TrustedNetwork::note).filter(asked.note()::equals).isEmpty()) {
      store.put(asked);
      audit.record(new Deed(null, "trust", "network", asked.network(), before.orElse(null), asked));
    }
  }

  private void remove(TrustedNetwork present) {
    store.remove(present.network());
    audit.record(new Deed(null, "distrust", "network", present.network(), present, null));
  }

  private List<TrustedNetwork> sound(List<Wish> wishes, String place) {
    List<TrustedNetwork> sound = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (int i = 0; i < wishes.size(); i++) {
      Wish wish = wishes.get(i);
      String at = place.isEmpty() ? "" : place + "/" + i;
      if (wish.note().length() > NOTE_CHARS_MAX) {
        faults.add(
            new Fault(at + "/note", "A note has at most " + NOTE_CHARS_MAX + " characters."));
      }
      try {
        String network = Network.parse(wish.network().strip()).toString();
        sound.add(new TrustedNetwork(network, wish.note().strip(), now));
      } catch (IllegalArgumentException wrong) {
        faults.add(new Fault(at + "/network", String.valueOf(wrong.getMessage())));
      }
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    return sound;
  }
}
