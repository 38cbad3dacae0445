import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { messages } from '@/messages';

type Props = { value: string; onSettled: (q: string) => void };

const SETTLED_MILLIS = 60;
const words = messages.discover;

/** Searches as one types. What the address says goes before, unless the reader is still typing. */
export function SearchField({ value, onSettled }: Props) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const settle = useRef(onSettled);
  settle.current = onSettled;
  useEffect(() => {
    if (value !== told.current) {
      told.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    const q = typed.trim();
    if (q === told.current) return;
    const timer = setTimeout(() => {
      told.current = q;
      settle.current(q);
    }, SETTLED_MILLIS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextInput
      size="md"
      type="search"
      aria-label={words.search}
      placeholder={words.placeholder}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        typed === '' ? null : (
          <CloseButton aria-label={words.clear} size="sm" onClick={() => setTyped('')} />
        )
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
      mb="lg"
      dir="auto"
    />
  );
}
