package dev.stoa.engines.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Small WAV files of every coding.
final class SampleWav {

  private static final double PITCH = 440;

  private SampleWav() {}

  static float tone(int index, int rate) {
    return (float) (0.8 * Math.sin(2 * Math.PI * PITCH * index / rate));
  }

  static byte[] header(WavFormat.Coding coding, int channels, int rate, int dataBytes) {
    WavFormat format = new WavFormat(coding, channels, rate);
    boolean fraction = coding == WavFormat.Coding.F32 || coding == WavFormat.Coding.F64;
    ByteBuffer file = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    name(file, "RIFF").putInt(36 + dataBytes);
    name(file, "WAVEfmt ").putInt(16);
    file.putShort((short) (fraction ? 3 : 1)).putShort((short) channels);
    file.putInt(rate).putInt(rate * format.frameBytes());
    file.putShort((short) format.frameBytes());
    file.putShort((short) (8 * format.frameBytes() / channels));
    name(file, "data").putInt(dataBytes);
    return file.array();
  }

  /// A tenth of a second; a second channel is as loud the other way round, but for the tone.
  static byte[] tone(WavFormat.Coding coding, int channels, int rate) {
    int frames = rate / 10;
    WavFormat format = new WavFormat(coding, channels, rate);
    ByteBuffer data =
        ByteBuffer.allocate(frames * format.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames; i++) {
      for (int c = 0; c < channels; c++) {
        put(data, coding, tone(i, rate) + (channels == 1 ? 0 : c == 0 ? 0.1f : -0.1f));
      }
    }
    byte[] header = header(coding, channels, rate, data.capacity());
    return ByteBuffer.allocate(44 + data.capacity()).put(header).put(data.array()).array();
  }

  private static void put(ByteBuffer data, WavFormat.Coding coding, float value) {
    switch (coding) {
      case U8 -> data.put((byte) Math.round(value * 127 + 128));
      case S16 -> data.putShort((short) (value * 32_767));
      case S24 -> {
        int whole = (int) (value * 8_388_607);
        data.putShort((short) whole).put((byte) (whole >> 16));
      }
      case S32 -> data.putInt((int) (value * 2_147_483_647d));
      case F32 -> data.putFloat(value);
      case F64 -> data.putDouble(value);
    }
  }

  /// Ten samples after a note of odd length.
  static byte[] withNote() {
    byte[] plain = WavWriter.write(new short[10], 16_000);
    ByteBuffer file = ByteBuffer.allocate(plain.length + 12).order(ByteOrder.LITTLE_ENDIAN);
    file.put(plain, 0, 36);
    name(file, "LIST").putInt(3);
    name(file, "abc\0");
    return file.put(plain, 36, plain.length - 36).array();
  }

  private static ByteBuffer name(ByteBuffer file, String name) {
    return file.put(name.getBytes(StandardCharsets.US_ASCII));
  }
}
