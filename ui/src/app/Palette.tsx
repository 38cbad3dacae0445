import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { api, asked } from '@/api/client';
import { writeSearch } from '@/lib/address';
import { assetPath } from '@/lib/assets';
import type { Me } from '@/lib/session';
import { useSettled } from '@/lib/useSettled';
import { messages } from '@/messages';
import styles from './Palette.module.css';
import { footPlaces, places } from './places';

type Props = { onClose: () => void; me: Me | null | undefined };
type Hit = { id: string; title: string; detail: string; group: string; to: string };

const words = messages.shell.search;

/** ⌘K: assets and pages by name, walked with the arrow keys. */
export default function Palette({ onClose, me }: Props) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const router = useRouter();
  const { hits, areCurrent } = useHits(typed, me);
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    router.history.push(hit.to);
  };
  // Enter may come before the hits for what was typed: what is opened is one of those
  useEffect(() => {
    if (isEntered && areCurrent) {
      setEntered(false);
      open(hits[active]);
    }
  });
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + hits.length) % Math.max(hits.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setEntered(true);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset="12vh"
      centered={false}
      aria-label={words.label}
    >
      <div className={styles.field}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="palette-hits"
          aria-activedescendant={hits[active] ? `palette-${hits[active].id}` : undefined}
          aria-label={words.label}
          placeholder={words.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
            setEntered(false);
          }}
          onKeyDown={walk}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div id="palette-hits" role="listbox" aria-label={words.label} className={styles.hits}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
          <div
            key={hit.id}
            id={`palette-${hit.id}`}
            role="option"
            aria-selected={index === active}
            className={styles.hit}
            onClick={() => open(hit)}
            onMouseMove={() => setActive(index)}
          >
            <span className={styles.title} dir="auto">
              {hit.title}
            </span>
            <span className={styles.detail} dir="auto">
              {hit.detail}
            </span>
          </div>
        ))}
        {hits.length === 0 && <p className={styles.none}>{words.nothing(typed)}</p>}
      </div>
    </Modal>
  );
}

/** What fits; not current while it is still that of an earlier text. */
function useHits(typed: string, me: Me | null | undefined): { hits: Hit[]; areCurrent: boolean } {
  const q = useSettled(typed.trim(), 80);
  const found = useQuery({
    queryKey: ['assets', 'palette', q],
    queryFn: ({ signal }) =>
      asked(api.GET('/api/assets', { params: { query: { q, limit: 6 } }, signal })),
    placeholderData: keepPreviousData,
  });
  const wanted = typed.trim().toLowerCase();
  const pages = [...places, ...footPlaces]
    .filter((place) => !place.isBeside && (place.for === 'everybody' || me))
    .filter((place) => place.for !== 'administrators' || me?.user.administrator)
    .filter((place) => place.label.toLowerCase().includes(wanted))
    .map(({ to, label }) => ({
      id: to.replaceAll('/', '-'),
      title: label,
      detail: words.pages,
      group: words.pages,
      to,
    }));
  const assets = (found.data?.items ?? []).map((asset) => ({
    id: asset.id,
    title: asset.name,
    detail: asset.summary,
    group: words.assets,
    to: assetPath(asset.type, asset.ref),
  }));
  const areCurrent = q === typed.trim() && !found.isPending && !found.isPlaceholderData;
  if (wanted === '') return { hits: [...pages, ...assets], areCurrent };
  const all = {
    id: 'all',
    title: words.all(typed.trim()),
    detail: '',
    group: words.assets,
    to: `/discover${writeSearch({ q: typed.trim() })}`,
  };
  return { hits: [...assets, ...pages, ...(assets.length > 0 ? [all] : [])], areCurrent };
}
