package dev.stoa.engines.pii.training;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Makes up identifiers, and what only looks like them. Checksums are computed here apart from the
/// code that is measured.
final class MadeUp {

  private static final List<String> NAMES =
      List.of("ann", "j.doe", "maria_silva", "bob+news", "li-wei", "o.brien", "x9", "sales.team");
  private static final List<String> HOSTS =
      List.of("example.com", "mail.example.org", "a-b.co.uk", "example.museum", "x.io");
  private static final List<String> COUNTRIES =
      List.of("DE18", "AT16", "BE12", "NL4N10", "GB4N14", "FR23", "ES20", "CH17", "PL24", "SE20");

  private final Random random;

  MadeUp(Random random) {
    this.random = random;
  }

  String identifier(String type) {
    return switch (type) {
      case "email" -> one(NAMES) + "@" + one(HOSTS);
      case "phone" -> phone();
      case "ip-address" -> address();
      case "iban" -> iban(0);
      case "card" -> card(0);
      case String other -> throw new IllegalArgumentException(other);
    };
  }

  /// What has the form of one, or nearly, and is none.
  String lookalike() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> card(1 + random.nextInt(9));
      case 2, 3 -> iban(1 + random.nextInt(96));
      case 4 -> "%d.%d.%d.%d".formatted(256 + random.nextInt(700), byteOf(), byteOf(), byteOf());
      case 5 ->
          "version %d.%d.%d.%d.%d".formatted(byteOf(), byteOf(), byteOf(), byteOf(), byteOf());
      case 6 -> one(NAMES) + "@" + one(NAMES).replace(".", "");
      case 7 ->
          "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
      case 8 ->
          "%02d-%02d-20%02d"
              .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), random.nextInt(30));
      case 9 -> "ISBN 978-3-" + digits(2) + "-" + digits(6) + "-" + digits(1);
      case 10 -> "no. 20%s-%s-%s".formatted(digits(2), digits(4), digits(4));
      case 11 -> "%d,%s,%s.%s".formatted(1 + random.nextInt(9), digits(3), digits(3), digits(2));
      default -> throw new IllegalStateException();
    };
  }

  private String phone() {
    return switch (random.nextInt(5)) {
      case 0 -> "+49 %s %s".formatted(1 + random.nextInt(9) + digits(2), digits(7));
      case 1 -> "+1-%s-%s-%s".formatted(2 + digits(2), 2 + digits(2), digits(4));
      case 2 -> "(%s) %s-%s".formatted(2 + digits(2), 2 + digits(2), digits(4));
      case 3 -> "0%s/%s".formatted(1 + random.nextInt(9) + digits(2), digits(7));
      case 4 -> "0044 20 %s %s".formatted(digits(4), digits(4));
      default -> throw new IllegalStateException();
    };
  }

  private String address() {
    if (random.nextInt(3) > 0) {
      return "%d.%d.%d.%d".formatted(1 + random.nextInt(223), byteOf(), byteOf(), byteOf());
    }
    String tail = "%x:%x".formatted(1 + random.nextInt(0xfffe), 1 + random.nextInt(0xfffe));
    return random.nextBoolean() ? "2001:db8::" + tail : "2001:db8:0:1:0:2:" + tail;
  }

  /// @param by how much its check digits are wrong
  private String iban(int by) {
    String form = one(COUNTRIES);
    StringBuilder account = new StringBuilder();
    String rest = form.substring(2);
    int letters = rest.indexOf('N') < 0 ? 0 : Integer.parseInt(rest.substring(0, 1));
    for (int i = 0; i < letters; i++) {
      account.append((char) ('A' + random.nextInt(26)));
    }
    account.append(digits(Integer.parseInt(rest.substring(rest.indexOf('N') + 1))));
    String country = form.substring(0, 2);
    int check = 98 - remainder(account + country + "00");
    int written = 2 + (check - 2 + by) % 97;
    String plain = country + "%02d".formatted(written) + account;
    return random.nextBoolean() ? plain : plain.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static int remainder(String signs) {
    StringBuilder number = new StringBuilder();
    for (char sign : signs.toUpperCase(Locale.ROOT).toCharArray()) {
      number.append(Character.isDigit(sign) ? sign - '0' : sign - 'A' + 10);
    }
    return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
  }

  /// @param by how much its last digit is wrong
  private String card(int by) {
    String start = one(List.of("4", "51", "55", "2221", "6011"));
    String digits = start + digits(15 - start.length());
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int twice = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += twice / 10 + twice % 10;
    }
    String whole = digits + ((10 - sum % 10) % 10 + by) % 10;
    return random.nextBoolean() ? whole : whole.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private int byteOf() {
    return random.nextInt(256);
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
