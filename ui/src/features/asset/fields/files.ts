import type { FileValue } from '../inputs';

export async function readFile(file: File): Promise<FileValue> {
  return {
    file: true,
    name: file.name,
    type: file.type || 'application/octet-stream',
    base64: base64Of(new Uint8Array(await file.arrayBuffer())),
  };
}

export function base64Of(bytes: Uint8Array): string {
  const CHUNK = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

/** An address within the page itself. */
export function dataUrl({ type, base64 }: { type: string; base64: string }): string {
  return `data:${type};base64,${base64}`;
}

const HEADER_BYTES = 44;

/** Sound as a WAV file: one channel, 16 bits a sample. */
export function wavOf(samples: Float32Array, rate: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + samples.length * 2));
  const ascii = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
  };
  ascii(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + samples.length * 2, true);
  ascii(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  ascii(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => {
    const bounded = Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER_BYTES + i * 2, Math.round(bounded * 0x7fff), true);
  });
  return new Uint8Array(view.buffer);
}
