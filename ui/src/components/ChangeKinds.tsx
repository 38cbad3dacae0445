import { Select } from '@mantine/core';
import { messages } from '@/messages';

const words = messages.parts.audit;

export type Kind = keyof typeof words.kinds;

type Props = {
  of: Kind[];
  value: string | undefined;
  onChange: (kind: string | undefined) => void;
};

/** Narrows changes to those of one kind. */
export function ChangeKinds({ of, value, onChange }: Props) {
  return (
    <Select
      size="xs"
      aria-label={words.kind}
      placeholder={words.anyKind}
      data={of.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      value={value ?? null}
      clearable
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
