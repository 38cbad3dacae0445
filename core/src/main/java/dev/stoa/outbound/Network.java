package dev.stoa.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/// A range of addresses, such as `10.0.0.0/8`, `192.0.2.7` or `fd00::/8`. The IPv6 form of an IPv4
/// address (`::ffff:10.0.0.1`) is that IPv4 address.
public final class Network {

  private static final Pattern V4 = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final int MAPPED_BITS = 96;

  private final byte[] start;
  private final int prefix;

  private Network(byte[] start, int prefix) {
    this.start = start;
    this.prefix = prefix;
  }

  /// @throws IllegalArgumentException with a message that tells what would be right
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    byte[] address = literal(text, literal);
    int bits = address.length * 8;
    int prefix = slash < 0 ? bits : prefix(text, text.substring(slash + 1), literal, bits);
    byte[] start = masked(address, prefix);
    if (!Arrays.equals(start, address)) {
      throw new IllegalArgumentException(
          "'%s' has bits set beyond its prefix; %s/%d is meant"
              .formatted(text, text(start), prefix));
    }
    return new Network(start, prefix);
  }

  public boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == start.length && Arrays.equals(masked(bytes, prefix), start);
  }

  @Override
  public String toString() {
    return text(start) + "/" + prefix;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network
        && prefix == network.prefix
        && Arrays.equals(start, network.start);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(start) * 31 + prefix;
  }

  /// Four bytes for what is IPv4 in either form. Names are never looked up.
  private static byte[] literal(String text, String literal) {
    if (V4.matcher(literal).matches() || V6.matcher(literal).matches()) {
      try {
        return InetAddress.ofLiteral(literal).getAddress();
      } catch (IllegalArgumentException _) {
        throw unreadable(text);
      }
    }
    throw unreadable(text);
  }

  private static int prefix(String text, String digits, String literal, int bits) {
    if (!digits.matches("\\d{1,3}")) {
      throw unreadable(text);
    }
    boolean mapped = bits == 32 && literal.indexOf(':') >= 0;
    int prefix = Integer.parseInt(digits) - (mapped ? MAPPED_BITS : 0);
    if (prefix < 0 || prefix > bits) {
      throw unreadable(text);
    }
    return prefix;
  }

  private static byte[] masked(byte[] address, int prefix) {
    byte[] masked = address.clone();
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.clamp(prefix - i * 8L, 0, 8);
      masked[i] &= (byte) (0xff << (8 - kept));
    }
    return masked;
  }

  private static String text(byte[] address) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "'%s' is no network; write an address such as 192.0.2.7, or a range such as 10.0.0.0/8 or fd00::/8"
            .formatted(text));
  }
}
