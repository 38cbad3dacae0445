package dev.stoa.engines.audio;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// How the samples of a WAV file are written: the chunk `fmt`, of which all numbers are
/// little-endian.
record WavFormat(Coding coding, int channels, int rate) {

  private static final int WHOLE = 1;
  private static final int FRACTION = 3;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int PLAIN_BYTES = 16;
  private static final int EXTENDED_BYTES = 40;
  private static final int KIND_OF_EXTENDED = 24;
  private static final int CHANNELS_MAX = 8;
  private static final int RATE_MIN = 4_000;
  private static final int RATE_MAX = 192_000;

  enum Coding {
    U8(1) {
      @Override
      float at(ByteBuffer bytes, int place) {
        return ((bytes.get(place) & 0xFF) - 128) / 128f;
      }
    },
    S16(2) {
      @Override
      float at(ByteBuffer bytes, int place) {
        return bytes.getShort(place) / (float) 0x1p15;
      }
    },
    S24(3) {
      @Override
      float at(ByteBuffer bytes, int place) {
        int low = bytes.getShort(place) & 0xFFFF;
        return (bytes.get(place + 2) << 16 | low) / (float) 0x1p23;
      }
    },
    S32(4) {
      @Override
      float at(ByteBuffer bytes, int place) {
        return bytes.getInt(place) / (float) 0x1p31;
      }
    },
    F32(4) {
      @Override
      float at(ByteBuffer bytes, int place) {
        return finite(bytes.getFloat(place));
      }
    },
    F64(8) {
      @Override
      float at(ByteBuffer bytes, int place) {
        return finite((float) bytes.getDouble(place));
      }
    };

    private final int bytes;

    Coding(int bytes) {
      this.bytes = bytes;
    }

    abstract float at(ByteBuffer bytes, int place);

    private static float finite(float value) {
      return Float.isFinite(value) ? Math.clamp(value, -1f, 1f) : 0f;
    }

    private static @Nullable Coding of(int kind, int bits) {
      return switch (kind) {
        case WHOLE ->
            switch (bits) {
              case 8 -> U8;
              case 16 -> S16;
              case 24 -> S24;
              case 32 -> S32;
              default -> null;
            };
        case FRACTION ->
            switch (bits) {
              case 32 -> F32;
              case 64 -> F64;
              default -> null;
            };
        default -> null;
      };
    }
  }

  /// Null when it is not understood.
  static @Nullable WavFormat read(ByteBuffer chunk) {
    if (chunk.capacity() < PLAIN_BYTES) {
      return null;
    }
    int kind = chunk.getShort(0) & 0xFFFF;
    if (kind == EXTENSIBLE && chunk.capacity() >= EXTENDED_BYTES) {
      kind = chunk.getShort(KIND_OF_EXTENDED) & 0xFFFF;
    }
    int channels = chunk.getShort(2) & 0xFFFF;
    int rate = chunk.getInt(4);
    Coding coding = Coding.of(kind, chunk.getShort(14) & 0xFFFF);
    boolean known =
        coding != null
            && channels >= 1
            && channels <= CHANNELS_MAX
            && rate >= RATE_MIN
            && rate <= RATE_MAX
            && (chunk.getShort(12) & 0xFFFF) == channels * coding.bytes;
    return known && coding != null ? new WavFormat(coding, channels, rate) : null;
  }

  int frameBytes() {
    return channels * coding.bytes;
  }

  float[] decode(ByteBuffer bytes, int from, int frames) {
    float[] samples = new float[frames];
    int place = from;
    for (int i = 0; i < frames; i++) {
      float sum = 0;
      for (int c = 0; c < channels; c++) {
        sum += coding.at(bytes, place);
        place += coding.bytes;
      }
      samples[i] = sum / channels;
    }
    return samples;
  }
}
