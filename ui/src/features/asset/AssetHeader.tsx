import { Alert, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { KindIcon } from '@/components/KindIcon';
import { PageHeader } from '@/components/PageHeader';
import { State } from '@/components/State';
import { wholeTime } from '@/lib/format';
import { isAtLeast, type MyTeam, useMe } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Asset.module.css';
import { heldBy, type Page } from './queries';
import { SubscribeDialog } from './SubscribeDialog';

type Props = { page: Page; team: MyTeam | undefined };

const words = messages.asset;

/** What it is, and what the team may do next. */
export function AssetHeader({ page, team }: Props) {
  const { asset, shown } = page;
  return (
    <>
      <PageHeader
        dir="auto"
        title={
          <span className={styles.name}>
            <KindIcon kind={asset.type} size={22} /> {asset.name}
          </span>
        }
        text={asset.summary}
        action={<Standing page={page} team={team} />}
      />
      {shown.state !== 'published' && (
        <Alert
          color="terracotta"
          icon={<IconAlertTriangle aria-hidden />}
          mb="md"
          title={warning(shown.state, shown.sunsetAt)}
        />
      )}
    </>
  );
}

function Standing({ page, team }: Props) {
  const me = useMe();
  const href = useRouterState({ select: ({ location }) => location.href });
  const [opened, { open, close }] = useDisclosure(false);
  const held = heldBy(page, team?.id);
  if (me === undefined) return null;
  if (me === null) {
    return (
      <Button component="a" variant="default" href={`/login?next=${encodeURIComponent(href)}`}>
        {words.subscribe.signIn}
      </Button>
    );
  }
  if (held?.state === 'active') return <State kind="good">{words.subscribed}</State>;
  if (held?.state === 'pending') return <State kind="waiting">{words.pending}</State>;
  if (held?.state === 'suspended') return <State kind="bad">{words.suspended}</State>;
  if (page.plans.length === 0 || !team || !isAtLeast(team.role, 'member')) return null;
  return (
    <>
      {held?.trial && <State kind="waiting">{words.trial(held.trial.left)}</State>}
      <Button onClick={open}>{words.subscribe.action}</Button>
      <SubscribeDialog page={page} team={team} opened={opened} onClose={close} />
    </>
  );
}

function warning(state: 'deprecated' | 'retired', sunsetAt: string | null | undefined): string {
  if (state === 'retired') return words.retired;
  return sunsetAt ? words.deprecated(wholeTime(new Date(sunsetAt))) : words.deprecatedOpen;
}
