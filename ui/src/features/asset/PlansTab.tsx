import { Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { EmptyState } from '@/components/EmptyState';
import { State } from '@/components/State';
import { number } from '@/lib/format';
import { isAtLeast, type MyTeam } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Asset.module.css';
import { limitsOf, priceOf } from './plans';
import { heldBy, type Page, type Plan, useCancel } from './queries';
import { SubscribeDialog } from './SubscribeDialog';

type Props = { page: Page; team: MyTeam | undefined };

const words = messages.asset.plans;

/** What each plan costs and allows; the team's own is marked and can be cancelled. */
export function PlansTab({ page, team }: Props) {
  const held = heldBy(page, team?.id);
  if (page.plans.length === 0) return <EmptyState title={words.none} text={words.noneText} />;
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {words.text}
      </Text>
      <ul className={styles.plans}>
        {page.plans.map((plan) => (
          <PlanCard
            key={plan.id}
            page={page}
            plan={plan}
            team={team}
            isChosen={held?.plan === plan.slug && held.state === 'active'}
          />
        ))}
      </ul>
      {team && held?.state === 'active' && held.id && (
        <Cancel page={page} team={team} subscription={held.id} />
      )}
    </>
  );
}

type CardProps = Props & { plan: Plan; isChosen: boolean };

function PlanCard({ page, plan, team, isChosen }: CardProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const held = heldBy(page, team?.id);
  const mayChoose =
    team && isAtLeast(team.role, 'member') && held?.state !== 'active' && held?.state !== 'pending';
  const lines = [
    ...limitsOf(plan),
    ...(plan.trialCalls ? [words.trial(number(plan.trialCalls))] : []),
    plan.approval ? words.approval : words.noApproval,
  ];
  return (
    <li className={styles.plan}>
      <div className={styles.planHead}>
        <Title order={3} dir="auto">
          {plan.name}
        </Title>
        {isChosen ? (
          <State kind="good">{words.chosen}</State>
        ) : (
          plan.isDefault && page.plans.length > 1 && <Text size="xs">{words.standard}</Text>
        )}
      </div>
      <p className={styles.price}>{priceOf(plan, page)}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <IconCheck size={14} aria-hidden /> {line}
          </li>
        ))}
      </ul>
      {mayChoose && (
        <>
          <Button variant="default" onClick={open}>
            {plan.approval ? messages.asset.subscribe.request : messages.asset.subscribe.action}
          </Button>
          <SubscribeDialog page={page} team={team} opened={opened} onClose={close} first={plan} />
        </>
      )}
    </li>
  );
}

function Cancel({ page, team, subscription }: { page: Page; team: MyTeam; subscription: string }) {
  const [opened, { open, close }] = useDisclosure(false);
  const cancel = useCancel();
  const said = messages.asset.subscribe;
  return (
    <>
      <Button variant="default" mt="lg" onClick={open}>
        {said.cancel}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={said.cancelTitle(page.asset.name)}
        lost={said.lost(team.name, page.asset.name)}
        action={said.cancel}
        onConfirm={() => cancel.mutateAsync({ team: team.slug, subscription })}
      />
    </>
  );
}
