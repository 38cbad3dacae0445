import { describe, expect, it } from 'vitest';
import { base64Of, dataUrl, wavOf } from './files';

describe('files', () => {
  it('become Base64, large ones too', () => {
    expect(base64Of(new TextEncoder().encode('Stoa'))).toBe('U3RvYQ==');
    expect(base64Of(new Uint8Array(100_000)).length).toBe(133_336);
  });

  it('are shown from within the page', () => {
    expect(dataUrl({ type: 'audio/wav', base64: 'UklG' })).toBe('data:audio/wav;base64,UklG');
  });

  it('hold a recording as a WAV of 16 bits', () => {
    const wav = wavOf(Float32Array.from([0, 1, -1, 2]), 16_000);
    const view = new DataView(wav.buffer);
    expect(new TextDecoder().decode(wav.subarray(0, 4))).toBe('RIFF');
    expect(view.getUint32(24, true)).toBe(16_000);
    expect([0, 1, 2, 3].map((i) => view.getInt16(44 + i * 2, true))).toEqual([
      0, 32_767, -32_767, 32_767,
    ]);
  });
});
