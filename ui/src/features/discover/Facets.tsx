import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { languageName, wordsOf } from '@/lib/names';
import { useVocabulary } from '@/lib/vocabulary';
import { messages } from '@/messages';
import styles from './Discover.module.css';
import { FACETS, type Facet, type Wanted } from './queries';

type Count = Schemas['ResultsCount'];
type Props = {
  facets: Record<string, Count[]> | undefined;
  wanted: Wanted;
  onWant: (change: Wanted) => void;
};

const words = messages.discover;
const SHOWN = 6;

export function Facets({ facets, wanted, onWant }: Props) {
  return FACETS.map((facet) => {
    const counts = facets?.[facet] ?? [];
    const chosen = wanted[facet];
    if (counts.length === 0 && !chosen) return null;
    return (
      <FacetList
        key={facet}
        facet={facet}
        counts={counts}
        chosen={chosen}
        onChoose={(value) => onWant({ [facet]: value === chosen ? undefined : value })}
      />
    );
  });
}

type ListProps = {
  facet: Facet;
  counts: Count[];
  chosen: string | undefined;
  onChoose: (value: string) => void;
};

function FacetList({ facet, counts, chosen, onChoose }: ListProps) {
  const [all, setAll] = useState(false);
  const vocabulary = useVocabulary();
  const missing = chosen !== undefined && !counts.some(({ value }) => value === chosen);
  const listed = missing ? [{ value: chosen, count: 0 }, ...counts] : counts;
  const shown = all
    ? listed
    : listed.filter(({ value }, index) => index < SHOWN || value === chosen);
  return (
    <fieldset className={styles.facet}>
      <legend>{words.facets[facet]}</legend>
      {shown.map(({ value, count }) => (
        <UnstyledButton
          key={value}
          className={styles.choice}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          <span dir="auto">{valueName(facet, value, vocabulary)}</span>
          <span className={styles.count}>{count}</span>
        </UnstyledButton>
      ))}
      {listed.length > SHOWN && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(!all)}>
          {all ? words.fewerValues : words.allValues(listed.length)}
        </Button>
      )}
    </fieldset>
  );
}

type Vocabulary = ReturnType<typeof useVocabulary>;

function valueName(facet: Facet, value: string, vocabulary: Vocabulary): string {
  switch (facet) {
    case 'type':
      return words.kinds[value as keyof typeof words.kinds] ?? value;
    case 'language':
      return languageName(value);
    case 'license':
      return value;
    case 'function':
      return vocabulary.functionName(value);
    case 'supplier':
      return vocabulary.supplierName(value);
    default:
      return wordsOf(value);
  }
}
