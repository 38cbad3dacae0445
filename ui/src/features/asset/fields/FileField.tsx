import { ActionIcon, Button, FileButton, Input } from '@mantine/core';
import { IconMicrophone, IconPlayerStop, IconUpload, IconX } from '@tabler/icons-react';
import { type DragEvent, useId, useState } from 'react';
import { bytes } from '@/lib/format';
import { messages } from '@/messages';
import { type FileValue, mediaTypes } from '../inputs';
import styles from './fields.module.css';
import { dataUrl, readFile } from './files';
import type { FieldProps } from './InputField';
import { type Hindrance, useRecorder } from './useRecorder';

const words = messages.asset.form;

/** A picture, a recording or another file: chosen, dropped, pasted or recorded. */
export function FileField({
  field,
  value,
  onChange,
  error,
}: Omit<FieldProps, 'value'> & { value: FileValue | undefined }) {
  const id = useId();
  const types = mediaTypes(field.schema);
  const [refusal, setRefusal] = useState<string>();
  const [isOver, setOver] = useState(false);
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    if (types.length > 0 && !types.includes(file.type)) {
      setRefusal(words.wrongKind(file.type || file.name, types.join(', ')));
      return;
    }
    setRefusal(undefined);
    onChange(await readFile(file));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <Input.Wrapper
      id={id}
      label={field.title}
      labelElement="div"
      description={field.schema.description}
      withAsterisk={field.required}
      error={refusal ?? error}
    >
      <section
        className={styles.drop}
        data-over={isOver || undefined}
        aria-label={field.title}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onPaste={(event) => void take(event.clipboardData.files[0])}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes what is pasted
        tabIndex={0}
      >
        {value ? (
          <Chosen value={value} onRemove={() => onChange(undefined)} />
        ) : (
          <>
            <FileButton onChange={(file) => void take(file)} accept={types.join(',')}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  size="xs"
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  {words.choose}
                </Button>
              )}
            </FileButton>
            {types.includes('audio/wav') && (
              <Recorder
                onRecorded={(file) => {
                  setRefusal(undefined);
                  onChange(file);
                }}
                onRefused={(why) => setRefusal(words.noRecording[why])}
              />
            )}
            <span>{words.drop}</span>
          </>
        )}
      </section>
    </Input.Wrapper>
  );
}

function Chosen({ value, onRemove }: { value: FileValue; onRemove: () => void }) {
  return (
    <>
      {value.type.startsWith('image/') && <img src={dataUrl(value)} alt={words.picture} />}
      {/* biome-ignore lint/a11y/useMediaCaption: what a reader brings has no captions */}
      {value.type.startsWith('audio/') && <audio controls src={dataUrl(value)} />}
      <span className={styles.fileName} dir="auto">
        {value.name} · {bytes(Math.round(value.base64.length * 0.75))}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={words.remove} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </>
  );
}

type RecorderProps = { onRecorded: (file: FileValue) => void; onRefused: (why: Hindrance) => void };

function Recorder({ onRecorded, onRefused }: RecorderProps) {
  const recorder = useRecorder(onRecorded, onRefused);
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={
        recorder.isOn ? (
          <IconPlayerStop size={16} aria-hidden />
        ) : (
          <IconMicrophone size={16} aria-hidden />
        )
      }
      onClick={recorder.toggle}
    >
      {recorder.isOn ? words.stopRecording : words.record}
    </Button>
  );
}
