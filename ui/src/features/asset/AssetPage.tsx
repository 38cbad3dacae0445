import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { FailedState } from '@/components/FailedState';
import { Skeletons } from '@/components/Skeletons';
import { one } from '@/lib/address';
import type { Segment } from '@/lib/assets';
import { useTeam } from '@/lib/session';
import { messages } from '@/messages';
import { ApiTab } from './ApiTab';
import styles from './Asset.module.css';
import { AssetHeader } from './AssetHeader';
import { Overview } from './Overview';
import { PlansTab } from './PlansTab';
import { type Page, pageQuery } from './queries';
import { UsageTab } from './UsageTab';
import { useForm } from './useForm';
import { VersionsTab } from './VersionsTab';

const words = messages.asset.tabs;
const TABS = ['overview', 'api', 'plans', 'usage', 'versions'] as const;

/** All that there is to know of one asset, and to try it. */
export function AssetPage() {
  const { segment, _splat: ref = '' } = useParams({ from: '/framed/discover/$segment/$' });
  const page = useQuery(pageQuery(segment as Segment, ref));
  if (page.data) return <Loaded key={`${segment}/${ref}`} page={page.data} />;
  if (page.isError) return <FailedState error={page.error} onRetry={() => void page.refetch()} />;
  return <Skeletons shape="text" count={8} />;
}

function Loaded({ page }: { page: Page }) {
  const team = useTeam();
  const navigate = useNavigate();
  const form = useForm(page, team?.slug);
  const asked = useRouterState({ select: ({ location }) => one(location.search, 'tab') });
  const tab = TABS.find((name) => name === asked) ?? 'overview';
  const open = (name: string | null) =>
    void navigate({
      to: '.',
      search: (before) => ({
        ...before,
        tab: name === 'overview' ? undefined : (name ?? undefined),
      }),
      resetScroll: false,
    });
  return (
    <>
      <AssetHeader page={page} team={team} />
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <Tabs.List mb="lg" className={styles.tabs}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <Overview page={page} form={form} team={team} />
        </Tabs.Panel>
        <Tabs.Panel value="api">
          <ApiTab page={page} form={form} />
        </Tabs.Panel>
        <Tabs.Panel value="plans">
          <PlansTab page={page} team={team} />
        </Tabs.Panel>
        <Tabs.Panel value="usage">
          <UsageTab page={page} team={team} onTry={() => open('overview')} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <VersionsTab page={page} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
