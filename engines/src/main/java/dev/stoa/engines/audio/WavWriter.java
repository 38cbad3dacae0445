package dev.stoa.engines.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes WAV files of one channel and 16 bits.
public final class WavWriter {

  private static final int HEADER_BYTES = 44;
  private static final int FORMAT_BYTES = 16;
  private static final int SAMPLE_BYTES = 2;
  private static final int SAMPLE_BITS = 16;

  private WavWriter() {}

  public static byte[] write(short[] samples, int rate) {
    int length = samples.length * SAMPLE_BYTES;
    ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + length).order(ByteOrder.LITTLE_ENDIAN);
    name(file, "RIFF").putInt(HEADER_BYTES - 8 + length);
    name(file, "WAVE");
    name(file, "fmt ").putInt(FORMAT_BYTES);
    file.putShort((short) 1).putShort((short) 1);
    file.putInt(rate).putInt(rate * SAMPLE_BYTES);
    file.putShort((short) SAMPLE_BYTES).putShort((short) SAMPLE_BITS);
    name(file, "data").putInt(length);
    file.asShortBuffer().put(samples);
    return file.array();
  }

  private static ByteBuffer name(ByteBuffer file, String name) {
    return file.put(name.getBytes(StandardCharsets.US_ASCII));
  }
}
