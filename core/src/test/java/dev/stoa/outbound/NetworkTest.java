package dev.stoa.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NetworkTest {

  private static boolean contains(String network, String address) {
    return Network.parse(network).contains(InetAddress.ofLiteral(address));
  }

  @Test
  void holdsTheAddressesOfItsRange() {
    assertThat(contains("10.0.0.0/8", "10.255.255.255")).isTrue();
    assertThat(contains("10.0.0.0/8", "11.0.0.0")).isFalse();
    assertThat(contains("192.0.2.128/25", "192.0.2.128")).isTrue();
    assertThat(contains("192.0.2.128/25", "192.0.2.127")).isFalse();
    assertThat(contains("0.0.0.0/0", "203.0.113.9")).isTrue();
    assertThat(contains("fd00::/8", "fdff::1")).isTrue();
    assertThat(contains("fd00::/8", "fe00::1")).isFalse();
  }

  @Test
  void isOneAddressWithoutAPrefix() {
    assertThat(contains("127.0.0.1", "127.0.0.1")).isTrue();
    assertThat(contains("127.0.0.1", "127.0.0.2")).isFalse();
    assertThat(contains("::1", "::1")).isTrue();
  }

  @Test
  void neverMixesTheFamilies() {
    assertThat(contains("::/0", "127.0.0.1")).isFalse();
    assertThat(contains("0.0.0.0/0", "::1")).isFalse();
  }

  @Test
  void takesTheMappedFormOfAnIpv4AddressAsThatAddress() {
    assertThat(contains("::ffff:10.0.0.0/104", "10.1.2.3")).isTrue();
    assertThat(contains("10.0.0.0/8", "::ffff:10.1.2.3")).isTrue();
    assertThat(Network.parse("::ffff:10.0.0.0/104")).isEqualTo(Network.parse("10.0.0.0/8"));
  }

  @Test
  void refusesWhatIsNoRange() {
    for (String wrong :
        List.of(
            "",
            "localhost",
            "10.0.0.0/33",
            "10.0/8",
            "10.0.0.0/-1",
            "10.0.0.0/",
            "256.0.0.1",
            "fd00::/129",
            "fe80::1%eth0",
            "::ffff:10.0.0.0/8",
            "0x7f000001",
            "2130706433")) {
      assertThatThrownBy(() -> Network.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is no network");
    }
  }

  @Test
  void saysWhichRangeIsMeant() {
    assertThatThrownBy(() -> Network.parse("10.1.2.3/8")).hasMessageContaining("10.0.0.0/8");
  }
}
