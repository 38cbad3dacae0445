package dev.stoa.engines.audio;

import dev.stoa.kernel.Fault;
import dev.stoa.providers.BadInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Reads WAV files: whole numbers of 8, 16, 24 or 32 bits or fractions of 32 or 64 bits, up to
/// eight channels, which are averaged. Nothing is decoded before the header has been found true.
///
/// @param input the name of the input that the file came by, for what is told of its faults
/// @param secondsMax what is longer is refused
public record WavReader(String input, int secondsMax) {

  private static final int RIFF = 0x46464952;
  private static final int WAVE = 0x45564157;
  private static final int FORMAT = 0x20746d66;
  private static final int DATA = 0x61746164;
  private static final int HEADER_BYTES = 12;
  private static final int CHUNK_BYTES = 8;

  /// What writers put as the length of data when they do not know it yet.
  private static final long UNKNOWN = 0xFFFFFFFFL;

  /// @throws BadInputException when it is no such file, is cut off, or is too long
  public Sound read(byte[] file) throws BadInputException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < HEADER_BYTES || bytes.getInt(0) != RIFF || bytes.getInt(8) != WAVE) {
      throw bad("is no WAV file.");
    }
    WavFormat format = null;
    long at = HEADER_BYTES;
    while (at + CHUNK_BYTES <= file.length) {
      int name = bytes.getInt((int) at);
      long length = Integer.toUnsignedLong(bytes.getInt((int) at + 4));
      long from = at + CHUNK_BYTES;
      if (name == DATA) {
        return decoded(bytes, format, (int) from, length);
      }
      if (from + length > file.length) {
        throw bad(
            "is cut off: it should be %d bytes longer.".formatted(from + length - file.length));
      }
      if (name == FORMAT) {
        format = format(bytes.slice((int) from, (int) length));
      }
      at = from + length + (length & 1);
    }
    throw bad("has no sound in it.");
  }

  private WavFormat format(ByteBuffer chunk) throws BadInputException {
    WavFormat format = WavFormat.read(chunk.order(ByteOrder.LITTLE_ENDIAN));
    if (format == null) {
      throw bad(
          "is encoded in a way that is not understood: it must be PCM of 8, 16, 24 or 32 bits or"
              + " floating point, with 1 to 8 channels and 4000 to 192000 samples a second.");
    }
    return format;
  }

  private Sound decoded(ByteBuffer bytes, @Nullable WavFormat format, int from, long length)
      throws BadInputException {
    if (format == null) {
      throw bad("does not say how its sound is encoded.");
    }
    int there = bytes.capacity() - from;
    if (length > there && length != UNKNOWN) {
      throw bad(
          "is cut off: %d bytes of sound are announced, %d are there.".formatted(length, there));
    }
    int frames = (int) Math.min(length, there) / format.frameBytes();
    if (frames == 0) {
      throw bad("has no sound in it.");
    }
    if (frames > (long) secondsMax * format.rate()) {
      throw bad(
          "is %d seconds long; %d are the most."
              .formatted(Math.ceilDiv(frames, format.rate()), secondsMax));
    }
    return new Sound(format.decode(bytes, from, frames), format.rate());
  }

  private BadInputException bad(String what) {
    return new BadInputException(Fault.of(input, "`" + input + "` " + what));
  }
}
