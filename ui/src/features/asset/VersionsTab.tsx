import type { Schemas } from '@/api/client';
import { CopyButton } from '@/components/CopyButton';
import { type Column, DataTable } from '@/components/DataTable';
import { RelativeTime } from '@/components/RelativeTime';
import { State } from '@/components/State';
import { messages } from '@/messages';
import type { Page } from './queries';

type Version = Schemas['AssetPageStep'];

const words = messages.asset.versions;
const KINDS = { published: 'good', deprecated: 'warn', retired: 'bad' } as const;

/** Every version there is, newest first, and the names that point at them. */
export function VersionsTab({ page }: { page: Page }) {
  const aliases = (number: number) =>
    Object.entries(page.aliases)
      .filter(([, target]) => target === number)
      .map(([alias]) => `@${alias}`);
  const columns: Column<Version>[] = [
    {
      key: 'number',
      header: words.version,
      cell: ({ number }) =>
        number === page.asset.version ? `${number} (${words.current.toLowerCase()})` : number,
    },
    {
      key: 'state',
      header: words.state,
      cell: ({ state }) => <State kind={KINDS[state]}>{words.states[state]}</State>,
    },
    {
      key: 'published',
      header: words.published,
      wide: true,
      cell: ({ publishedAt }) => <RelativeTime at={publishedAt} />,
    },
    {
      key: 'aliases',
      header: words.aliases,
      wide: true,
      cell: ({ number }) => aliases(number).join(' '),
    },
    {
      key: 'ends',
      header: words.ends,
      wide: true,
      cell: ({ sunsetAt }) => (sunsetAt ? <RelativeTime at={sunsetAt} /> : ''),
    },
    {
      key: 'address',
      header: words.address,
      align: 'right',
      cell: ({ number }) => (
        <CopyButton text={`${page.endpoint.replace(/@[^/]*$/, '')}@${number}`} />
      ),
    },
  ];
  return (
    <DataTable
      label={messages.asset.tabs.versions}
      columns={columns}
      rows={[...page.versions].sort((a, b) => b.number - a.number)}
      rowKey={({ number }) => String(number)}
      empty={null}
    />
  );
}
