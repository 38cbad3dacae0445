package dev.stoa.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand in the fields of an account or a team. Each rule answers with what is wrong, in
/// words for the person who typed it, or with nothing.
public final class InputRules {

  public static final int EMAIL_CHARS_MAX = 254;
  public static final int NAME_CHARS_MAX = 80;
  public static final int PASSWORD_CHARS_MIN = 10;
  public static final int PASSWORD_CHARS_MAX = 128;

  private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s\\p{C}@\"(),:;<>\\[\\]\\\\]{1,64}@" + LABEL + "(?:\\." + LABEL + "){0,20}");

  private InputRules() {}

  public static Optional<String> email(String email) {
    if (email.isBlank()) {
      return Optional.of("An e-mail address is needed.");
    }
    boolean wellFormed =
        email.length() <= EMAIL_CHARS_MAX && isText(email) && EMAIL.matcher(email).matches();
    return wellFormed
        ? Optional.empty()
        : Optional.of("This is no e-mail address; one looks like ada@example.org.");
  }

  public static Optional<String> password(String password) {
    int chars = password.codePointCount(0, password.length());
    if (chars < PASSWORD_CHARS_MIN || chars > PASSWORD_CHARS_MAX) {
      return Optional.of(
          "A password has %d to %d characters; this one has %d."
              .formatted(PASSWORD_CHARS_MIN, PASSWORD_CHARS_MAX, chars));
    }
    return isText(password)
        ? Optional.empty()
        : Optional.of("A password is written without control characters.");
  }

  public static Optional<String> name(String name) {
    if (name.isBlank()) {
      return Optional.of("A name is needed.");
    }
    int chars = name.codePointCount(0, name.length());
    if (chars > NAME_CHARS_MAX) {
      return Optional.of(
          "A name has 1 to %d characters; this one has %d.".formatted(NAME_CHARS_MAX, chars));
    }
    return isText(name)
        ? Optional.empty()
        : Optional.of("A name is written without control characters.");
  }

  /// Half a surrogate pair cannot be written in UTF-8, a NUL not in the database.
  private static boolean isText(String text) {
    return text.codePoints().noneMatch(Character::isISOControl)
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
