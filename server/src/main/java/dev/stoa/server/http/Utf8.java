package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// UTF-8 that refuses what is not, instead of putting question marks into it.
final class Utf8 {

  private Utf8() {}

  static String decode(ByteBuffer bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  static String body(byte[] bytes) {
    try {
      return decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException notUtf8) {
      throw new ProblemException(
          Problem.of(ErrorCode.MALFORMED_BODY, "The body is not valid UTF-8."), notUtf8);
    }
  }
}
