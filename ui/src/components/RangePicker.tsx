import { SegmentedControl } from '@mantine/core';
import { RANGES, type Range } from '@/lib/range';
import { messages } from '@/messages';

type Props = { value: Range; onChange: (range: Range) => void };

/** How far back a page looks. */
export function RangePicker({ value, onChange }: Props) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={messages.parts.range.label}
      value={value}
      onChange={(chosen) => onChange(chosen as Range)}
      data={RANGES.map((range) => ({ value: range, label: messages.parts.range[range] }))}
    />
  );
}
