package dev.stoa.networks;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.audit.RecordingAudit;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ManualClock;
import dev.stoa.networks.NetworkKeeper.Wish;
import dev.stoa.outbound.Network;
import dev.stoa.outbound.TrustedNetworks;
import dev.stoa.storage.TestDatabase;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NetworkKeeperTest {

  private static final InetAddress INSIDE = InetAddress.ofLiteral("10.1.2.3");

  private final TestDatabase db = TestDatabase.fresh();
  private final ManualClock clock = ManualClock.at("2026-03-01T09:00:00Z");
  private final RecordingAudit audit = new RecordingAudit();
  private final NetworkStore store = new JdbcNetworkStore(db.database());
  private final StoredNetworks known = new StoredNetworks(store);
  private final NetworkKeeper keeper = new NetworkKeeper(store, known, audit, db.database(), clock);

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void trustsAtOnceAndNoLonger() {
    assertThat(known.contains(INSIDE)).isFalse();

    assertThat(keeper.add(new Wish(" 10.0.0.0/8 ", "the cluster")).network())
        .isEqualTo("10.0.0.0/8");
    assertThat(known.contains(INSIDE)).isTrue();

    keeper.remove("10.0.0.0/8");
    assertThat(known.contains(INSIDE)).isFalse();
    assertThat(audit.told()).containsExactly("trust network", "distrust network");
  }

  @Test
  void anotherNodeLearnsOfItWhenItReadsAgain() {
    var elsewhere = new StoredNetworks(store);
    keeper.add(new Wish("10.0.0.0/8", ""));
    elsewhere.refresh();
    assertThat(elsewhere.contains(INSIDE)).isTrue();
  }

  @Test
  void worksBesideTheNetworksOfTheConfiguration() {
    TrustedNetworks configured = TrustedNetworks.of(List.of(Network.parse("192.0.2.0/24")));
    TrustedNetworks both = configured.or(known);
    keeper.add(new Wish("10.0.0.0/8", ""));
    assertThat(both.contains(INSIDE)).isTrue();
    assertThat(both.contains(InetAddress.ofLiteral("192.0.2.7"))).isTrue();
    assertThat(both.contains(InetAddress.ofLiteral("192.0.3.7"))).isFalse();
  }

  @Test
  void replacingTellsOnlyWhatChanged() {
    keeper.add(new Wish("10.0.0.0/8", "a"));
    keeper.add(new Wish("fd00::/8", "b"));
    keeper.replace(List.of(new Wish("10.0.0.0/8", "a"), new Wish("192.0.2.1", "c")));

    assertThat(keeper.list())
        .extracting(TrustedNetwork::network)
        .containsExactly("10.0.0.0/8", "192.0.2.1/32");
    assertThat(audit.told())
        .containsExactly("trust network", "trust network", "distrust network", "trust network");
  }

  @Test
  void tellsEveryFaultWithItsPlace() {
    faultsAt(() -> keeper.add(new Wish("example.org", "")), "/network");
    faultsAt(
        () ->
            keeper.replace(
                List.of(new Wish("10.0.0.1/8", ""), new Wish("10.0.0.0/8", "x".repeat(201)))),
        "/items/0/network",
        "/items/1/note");
    refusal(ErrorCode.NOT_FOUND, () -> keeper.remove("10.0.0.0/8"));
    assertThat(keeper.list()).isEmpty();
  }
}
