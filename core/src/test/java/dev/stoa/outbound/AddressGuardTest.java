package dev.stoa.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.outbound.AddressGuard.Checked;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AddressGuardTest {

  private static final TrustedNetworks TRUSTED =
      TrustedNetworks.of(List.of(Network.parse("10.0.0.0/8")))
          .or(TrustedNetworks.of(List.of(Network.parse("fd00::/8"))));

  private static Checked check(String address, String... answers) {
    NameLookup names =
        name -> {
          if (answers.length == 0) {
            throw new UnknownHostException(name);
          }
          return Stream.of(answers).map(InetAddress::ofLiteral).toList();
        };
    return new AddressGuard(TRUSTED, names).check(URI.create(address));
  }

  private static void assertRefused(String address, String... answers) {
    assertThat(check(address, answers))
        .as(address)
        .isInstanceOfSatisfying(
            Checked.Stopped.class,
            stopped -> assertThat(stopped.answer()).isInstanceOf(OutboundAnswer.Refused.class));
  }

  @Test
  void allowsWhatResolvesToTrustedAddressesOnly() {
    var allowed = (Checked.Allowed) check("https://model.test/x", "10.0.0.1", "fd00::1");
    assertThat(allowed.host()).isEqualTo("model.test");
    assertThat(allowed.port()).isEqualTo(443);
    assertThat(allowed.addresses()).hasSize(2);
    assertRefused("http://model.test/", "10.0.0.1", "169.254.169.254");
    assertRefused("http://model.test/", "127.0.0.1");
    assertRefused("http://model.test/", "::ffff:127.0.0.1");
  }

  @Test
  void takesNoFormOfIpv6ForTheTrustedIpv4AddressInIt() {
    for (String form :
        List.of("64:ff9b::10.0.0.1", "::10.0.0.1", "2002:a00:1::1", "::1", "fe80::1", "::")) {
      assertRefused("http://model.test/", form);
    }
    assertThat(check("http://model.test/", "::ffff:10.0.0.1")).isInstanceOf(Checked.Allowed.class);
  }

  @Test
  void trustsNothingUnlessSomethingIsListed() {
    assertThat(TrustedNetworks.of(List.of()).contains(InetAddress.getLoopbackAddress())).isFalse();
  }

  @Test
  void refusesWhatIsNoPlainWebAddress() {
    assertRefused("ftp://model.test/", "10.0.0.1");
    assertRefused("file:///etc/passwd", "10.0.0.1");
    assertRefused("http://user:word@model.test/", "10.0.0.1");
    assertRefused("http:model.test", "10.0.0.1");
    assertRefused("http://model.test:0/", "10.0.0.1");
    assertRefused("http://model.test:70000/", "10.0.0.1");
  }

  @Test
  void saysThatANameIsUnknown() {
    assertThat(check("http://nowhere.test/"))
        .isInstanceOfSatisfying(
            Checked.Stopped.class,
            stopped -> assertThat(stopped.answer()).isInstanceOf(OutboundAnswer.Unreachable.class));
  }

  @Test
  void takesIpv6AddressesOutOfTheirBrackets() {
    assertThat(((Checked.Allowed) check("http://[fd00::1]:8000/", "fd00::1")).host())
        .isEqualTo("fd00::1");
  }
}
