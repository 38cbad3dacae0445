import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { one } from '@/lib/address';
import { useAddress } from '@/lib/useAddress';
import { useSettled } from '@/lib/useSettled';
import { messages } from '@/messages';
import styles from './admin.module.css';

const SETTLED_MILLIS = 120;

/** Searches as one types; what was typed stands in the address as `q`. */
export function SearchBar({ label, onSearch }: { label: string; onSearch: () => void }) {
  const [search, change] = useAddress();
  const [typed, setTyped] = useState(one(search, 'q') ?? '');
  const settled = useSettled(typed.trim(), SETTLED_MILLIS);
  const tell = useRef((_: string) => {});
  tell.current = (q) => {
    if (q === (one(search, 'q') ?? '')) return;
    onSearch();
    change({ q: q === '' ? undefined : q });
  };
  useEffect(() => tell.current(settled), [settled]);
  return (
    <search className={styles.bar}>
      <TextInput
        className={styles.search}
        type="search"
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          typed === '' ? null : (
            <CloseButton size="sm" aria-label={messages.admin.clear} onClick={() => setTyped('')} />
          )
        }
        value={typed}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </search>
  );
}
