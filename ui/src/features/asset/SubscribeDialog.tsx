import { Checkbox, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import type { MyTeam } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Asset.module.css';
import { priceOf } from './plans';
import { type Page, type Plan, useSubscribe } from './queries';

type Props = {
  page: Page;
  team: MyTeam;
  opened: boolean;
  onClose: () => void;
  first?: Plan;
};

const words = messages.asset.subscribe;

export function SubscribeDialog(props: Props) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={words.title(props.page.asset.name)}>
      {props.opened && <Question {...props} />}
    </Modal>
  );
}

function Question({ page, team, onClose, first }: Props) {
  const subscribe = useSubscribe(page);
  const [chosen, setChosen] = useState(
    first ?? page.plans.find((plan) => plan.isDefault) ?? page.plans[0],
  );
  const [accepted, setAccepted] = useState(false);
  if (!chosen) return null;
  return (
    <DialogForm
      action={chosen.approval ? words.request : words.action}
      onSubmit={() => subscribe.mutate({ team: team.slug, plan: chosen }, { onSuccess: onClose })}
      onCancel={onClose}
      sent={subscribe}
      isIncomplete={Boolean(chosen.terms) && !accepted}
    >
      <Text size="sm">
        {words.team}: <strong dir="auto">{team.name}</strong>
      </Text>
      <Radio.Group
        label={words.plan}
        value={chosen.slug}
        onChange={(slug) => {
          setChosen(page.plans.find((plan) => plan.slug === slug) ?? chosen);
          setAccepted(false);
        }}
      >
        <Stack gap="xs" mt={6}>
          {page.plans.map((plan) => (
            <Radio
              key={plan.id}
              value={plan.slug}
              data-autofocus={plan === chosen ? true : undefined}
              label={plan.name}
              description={priceOf(plan, page)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {chosen.terms && (
        <>
          <div className={styles.terms} dir="auto">
            {chosen.terms.text}
          </div>
          <Checkbox
            label={words.accept}
            checked={accepted}
            onChange={(event) => setAccepted(event.currentTarget.checked)}
          />
        </>
      )}
      {chosen.approval && (
        <Text size="sm" c="dimmed">
          {words.approval}
        </Text>
      )}
    </DialogForm>
  );
}
