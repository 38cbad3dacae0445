import { useEffect, useRef, useState } from 'react';
import type { FileValue } from '../inputs';
import { base64Of, wavOf } from './files';

const RATE = 16_000;

/** Why nothing was recorded. */
export type Hindrance = 'insecure' | 'denied' | 'missing' | 'empty';

/** Records from the microphone into a WAV file. */
export function useRecorder(
  onRecorded: (file: FileValue) => void,
  onRefused: (why: Hindrance) => void,
) {
  const [recorder, setRecorder] = useState<MediaRecorder>();
  const current = useRef<MediaRecorder>(undefined);
  current.current = recorder;
  useEffect(() => () => current.current?.stop(), []);

  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const made = new MediaRecorder(stream);
      const chunks: Blob[] = [];
      made.ondataavailable = (event) => chunks.push(event.data);
      made.onstop = () => {
        for (const track of stream.getTracks()) track.stop();
        // a recording that was stopped at once cannot be decoded
        wavFile(new Blob(chunks)).then(onRecorded, () => onRefused('empty'));
      };
      made.start();
      setRecorder(made);
    } catch (refused) {
      onRefused(hindranceIn(refused));
    }
  };
  const stop = () => {
    recorder?.stop();
    setRecorder(undefined);
  };
  return { isOn: recorder !== undefined, toggle: () => (recorder ? stop() : void start()) };
}

function hindranceIn(refused: unknown): Hindrance {
  if (!window.isSecureContext) return 'insecure';
  return refused instanceof DOMException && refused.name === 'NotFoundError' ? 'missing' : 'denied';
}

async function wavFile(recorded: Blob): Promise<FileValue> {
  const sound = new OfflineAudioContext(1, 1, RATE);
  const decoded = await sound.decodeAudioData(await recorded.arrayBuffer());
  const wav = wavOf(decoded.getChannelData(0), decoded.sampleRate);
  return { file: true, name: 'recording.wav', type: 'audio/wav', base64: base64Of(wav) };
}
