import { ActionIcon, Button, FileButton, Input } from '@mantine/core';
import { IconMicrophone, IconPlayerStop, IconUpload, IconX } from '@tabler/icons-react';
import { type DragEvent, useId, useState } from 'react';
import { bytes } from '@/lib/format';
import { messages } from '@/messages';
import { type FileValue, filesOf, mediaTypes, takesFiles } from '../inputs';
import styles from './fields.module.css';
import { dataUrl, readFile } from './files';
import type { FieldProps } from './InputField';
import { type Hindrance, useRecorder } from './useRecorder';

const words = messages.asset.form;

/** Pictures, recordings or other files: chosen, dropped, pasted or recorded. */
export function FileField({ field, value, onChange, error }: FieldProps) {
  const id = useId();
  const types = mediaTypes(field.schema);
  const max = takesFiles(field.schema) ? (field.schema.maxItems ?? Number.POSITIVE_INFINITY) : 1;
  const files = filesOf(value);
  const [refusal, setRefusal] = useState<string>();
  const [isOver, setOver] = useState(false);
  const keep = (next: FileValue[]) => onChange(next.length > 1 ? next : next[0]);
  const add = (more: FileValue[]) => keep(max > 1 ? [...files, ...more] : more);
  const take = async (given: File[]) => {
    if (given.length === 0) return;
    const wrong = given.find((file) => types.length > 0 && !types.includes(file.type));
    if (wrong) {
      setRefusal(words.wrongKind(wrong.type || wrong.name, types.join(', ')));
      return;
    }
    if ((max > 1 ? files.length : 0) + given.length > max) {
      setRefusal(words.tooMany(max));
      return;
    }
    setRefusal(undefined);
    add(await Promise.all(given.map(readFile)));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
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
        onPaste={(event) => void take([...event.clipboardData.files])}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes what is pasted
        tabIndex={0}
      >
        {files.map((file, index) => (
          <Chosen
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be given twice
            key={index}
            value={file}
            onRemove={() => keep(files.filter((_, other) => other !== index))}
          />
        ))}
        {files.length < max && (
          <>
            <FileButton
              multiple={max > 1}
              onChange={(given) => void take([given ?? []].flat())}
              accept={types.join(',')}
            >
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  size="xs"
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  {max > 1 ? words.chooseSeveral : words.choose}
                </Button>
              )}
            </FileButton>
            {types.includes('audio/wav') && (
              <Recorder
                onRecorded={(file) => {
                  setRefusal(undefined);
                  add([file]);
                }}
                onRefused={(why) => setRefusal(words.noRecording[why])}
              />
            )}
            <span>{max > 1 ? words.dropSeveral : words.drop}</span>
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
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words.remove(value.name)}
        onClick={onRemove}
      >
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
