package dev.stoa.engines.pii;

import java.util.HashMap;
import java.util.Map;

/// International bank account numbers: the length that the country has, and the check digits.
final class Iban {

  private static final int CHECK = 97;

  /// Lengths by country, after the registry of SWIFT.
  private static final Map<String, Integer> LENGTHS =
      lengths(
          """
          AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22
          DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28
          HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25
          MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29
          RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29
          VA22 VG24 XK20 YE30
          """);

  private Iban() {}

  private static Map<String, Integer> lengths(String table) {
    Map<String, Integer> lengths = new HashMap<>();
    for (String entry : table.strip().split("\\s+", -1)) {
      lengths.put(entry.substring(0, 2), Integer.parseInt(entry.substring(2)));
    }
    return Map.copyOf(lengths);
  }

  /// Spaces may stand between its signs, one at a time.
  ///
  /// @return the end of the sound IBAN that begins there, or [Kind#NONE]
  static int end(String text, int start) {
    Integer length = LENGTHS.get(text.substring(start, start + 2));
    if (length == null) {
      return Kind.NONE;
    }
    StringBuilder signs = new StringBuilder();
    int at = start;
    while (at < text.length() && signs.length() < length) {
      char sign = text.charAt(at);
      boolean space = sign == ' ' && at > start && text.charAt(at - 1) != ' ';
      if (!space) {
        if (!isSign(sign)) {
          return Kind.NONE;
        }
        signs.append(sign);
      }
      at++;
    }
    boolean whole = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    return whole && signs.length() == length && rest(signs.toString()) == 1 ? at : Kind.NONE;
  }

  private static boolean isSign(char sign) {
    return (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z');
  }

  /// The first four signs go to the end, letters become 10 to 35, and what is left of the number
  /// divided by 97 must be 1.
  private static int rest(String iban) {
    String turned = iban.substring(4) + iban.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % CHECK;
    }
    return rest;
  }
}
