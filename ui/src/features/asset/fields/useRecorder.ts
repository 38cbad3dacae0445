import { useEffect, useRef, useState } from 'react';
import type { FileValue } from '../inputs';
import { base64Of, wavOf } from './files';

const RATE = 16_000;

/** Records from the microphone into a WAV file. */
export function useRecorder(onRecorded: (file: FileValue) => void, onRefused: () => void) {
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
      made.onstop = async () => {
        for (const track of stream.getTracks()) track.stop();
        onRecorded(await wavFile(new Blob(chunks)));
      };
      made.start();
      setRecorder(made);
    } catch {
      onRefused();
    }
  };
  const stop = () => {
    recorder?.stop();
    setRecorder(undefined);
  };
  return { isOn: recorder !== undefined, toggle: () => (recorder ? stop() : void start()) };
}

async function wavFile(recorded: Blob): Promise<FileValue> {
  const sound = new OfflineAudioContext(1, 1, RATE);
  const decoded = await sound.decodeAudioData(await recorded.arrayBuffer());
  const wav = wavOf(decoded.getChannelData(0), decoded.sampleRate);
  return { file: true, name: 'recording.wav', type: 'audio/wav', base64: base64Of(wav) };
}
