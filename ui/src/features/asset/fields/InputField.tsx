import { Checkbox, NativeSelect, NumberInput, SegmentedControl, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { number } from '@/lib/format';
import { messages } from '@/messages';
import type { Field } from '../inputs';
import { FileField } from './FileField';
import styles from './fields.module.css';

export type FieldProps = {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  error: string | undefined;
};

const words = messages.asset.form;
const NEAR_FULL = 0.8;

/** One input of an asset, by the kind that its schema makes it. */
export function InputField(props: FieldProps) {
  switch (props.field.kind) {
    case 'text':
      return <TextField {...props} />;
    case 'text-or-list':
      return <TextOrList {...props} />;
    case 'list':
      return <ListField {...props} />;
    case 'number':
      return <NumberField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'flag':
      return (
        <Checkbox
          label={props.field.title}
          description={props.field.schema.description}
          checked={(props.value ?? props.field.schema.default) === true}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
          error={props.error}
        />
      );
    case 'file':
      return <FileField {...props} />;
    case 'json':
      return <JsonField {...props} />;
  }
}

function TextField({ field, value, onChange, error, ...rest }: FieldProps & { label?: ReactNode }) {
  const text = typeof value === 'string' ? value : '';
  const max = field.schema.maxLength;
  const isShort = max !== undefined && max <= 200;
  return (
    <Textarea
      label={rest.label ?? field.title}
      description={field.schema.description}
      withAsterisk={field.required}
      placeholder={placeholder(field)}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      autosize
      minRows={isShort || !field.required ? 1 : 4}
      maxRows={14}
      dir="auto"
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      rightSection={undefined}
      {...(max !== undefined &&
        text.length > max * NEAR_FULL && {
          description: words.characters(number(text.length), number(max)),
        })}
    />
  );
}

function TextOrList(props: FieldProps) {
  const isList = Array.isArray(props.value);
  const change = (to: string) => {
    const { value } = props;
    if (to === 'many') props.onChange(typeof value === 'string' && value ? [value] : ['']);
    else props.onChange(Array.isArray(value) ? String(value[0] ?? '') : value);
  };
  return (
    <div className={styles.group}>
      {isList ? <ListField {...props} /> : <TextField {...props} />}
      <SegmentedControl
        size="xs"
        className={styles.switch}
        aria-label={props.field.title}
        value={isList ? 'many' : 'one'}
        onChange={change}
        data={[
          { value: 'one', label: words.one },
          { value: 'many', label: words.many },
        ]}
      />
    </div>
  );
}

function ListField({ field, value, onChange, error }: FieldProps) {
  const lines = Array.isArray(value) ? value.map(String) : [];
  const [typed, setTyped] = useState(lines.join('\n'));
  const shown = same(typed, lines) ? typed : lines.join('\n');
  return (
    <Textarea
      label={field.title}
      description={[field.schema.description, words.list].filter(Boolean).join(' ')}
      withAsterisk={field.required}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(linesOf(event.currentTarget.value));
      }}
      error={error}
      autosize
      minRows={3}
      maxRows={14}
      dir="auto"
    />
  );
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function same(typed: string, lines: string[]): boolean {
  return JSON.stringify(linesOf(typed)) === JSON.stringify(lines.filter(Boolean));
}

function NumberField({ field, value, onChange, error }: FieldProps) {
  const isWhole = [field.schema.type].flat().includes('integer');
  return (
    <NumberInput
      label={field.title}
      description={field.schema.description}
      withAsterisk={field.required}
      value={typeof value === 'number' ? value : ''}
      placeholder={placeholder(field)}
      min={field.schema.minimum}
      max={field.schema.maximum}
      allowDecimal={!isWhole}
      clampBehavior="none"
      onChange={(typed) => onChange(typed === '' ? undefined : Number(typed))}
      error={error}
      maw={240}
    />
  );
}

function ChoiceField({ field, value, onChange, error }: FieldProps) {
  const choices = (field.schema.enum ?? []).map(String);
  return (
    <NativeSelect
      label={field.title}
      description={field.schema.description}
      withAsterisk={field.required}
      value={String(value ?? field.schema.default ?? '')}
      data={[
        ...(field.schema.default === undefined ? [{ value: '', label: words.unset }] : []),
        ...choices.map((choice) => ({ value: choice, label: choice })),
      ]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(field.schema.enum?.find((one) => String(one) === chosen));
      }}
      error={error}
      maw={320}
    />
  );
}

function JsonField({ field, value, onChange, error }: FieldProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : JSON.stringify(value, null, 2));
  const [isBad, setBad] = useState(false);
  const change = (text: string) => {
    setTyped(text);
    try {
      onChange(text.trim() === '' ? undefined : JSON.parse(text));
      setBad(false);
    } catch {
      setBad(true);
    }
  };
  return (
    <Textarea
      label={`${field.title} (${words.json})`}
      description={field.schema.description}
      withAsterisk={field.required}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      error={isBad ? words.badJson : error}
      autosize
      minRows={3}
      maxRows={14}
      ff="monospace"
    />
  );
}

function placeholder({ schema }: Field): string | undefined {
  return schema.default === undefined ? undefined : String(schema.default);
}
