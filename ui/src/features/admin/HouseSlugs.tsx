import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '@/api/problem';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { FormFaults } from '@/components/FormFaults';
import { Panel } from '@/components/Panel';
import type { Segment } from '@/lib/assets';
import { faultOf } from '@/lib/pointer';
import { messages } from '@/messages';
import styles from './admin.module.css';
import { useGrantSlug, useWithdrawSlug } from './queries';

const words = messages.admin.catalogue;
const TYPES: Segment[] = ['models', 'pipelines', 'data'];

/** Gives an asset an address without a team, or takes it back. */
export function HouseSlugs() {
  const [form, setForm] = useState({ type: 'models' as Segment, slug: '', ref: '' });
  const [isWithdrawing, setWithdrawing] = useState(false);
  const grant = useGrantSlug();
  const withdraw = useWithdrawSlug();
  const faults = grant.error instanceof Problem ? grant.error.faults : [];
  const path = `/${form.type}/${form.slug}`;
  const hasNoSlug = form.slug.trim() === '';
  return (
    <Panel title={words.kinds.slugs}>
      <form
        className={styles.narrow}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          grant.mutate(form);
        }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {words.slugsText}
          </Text>
          <Select
            label={words.type}
            data={TYPES.map((value) => ({ value, label: words.types[value] }))}
            value={form.type}
            allowDeselect={false}
            onChange={(chosen) => setForm({ ...form, type: (chosen ?? 'models') as Segment })}
          />
          <TextInput
            label={words.slug}
            description={words.slugHint}
            value={form.slug}
            onChange={(event) => setForm({ ...form, slug: event.currentTarget.value })}
            error={faultOf(faults, 'slug')}
          />
          <TextInput
            label={words.ref}
            description={words.refHint}
            value={form.ref}
            onChange={(event) => setForm({ ...form, ref: event.currentTarget.value })}
            error={faultOf(faults, 'ref')}
          />
          <FormFaults error={grant.error} fields={['slug', 'ref']} />
          {grant.data && (
            <Text size="sm" role="status">
              {words.granted(grant.data.address)}
            </Text>
          )}
          <Group gap="xs">
            <Button
              type="submit"
              loading={grant.isPending}
              disabled={hasNoSlug || form.ref.trim() === ''}
            >
              {words.grant}
            </Button>
            <Button variant="default" disabled={hasNoSlug} onClick={() => setWithdrawing(true)}>
              {words.withdraw}
            </Button>
          </Group>
        </Stack>
      </form>
      <ConfirmDialog
        opened={isWithdrawing}
        onClose={() => setWithdrawing(false)}
        title={words.withdrawTitle(path)}
        lost={words.withdrawLost(path)}
        action={words.withdraw}
        onConfirm={() => withdraw.mutateAsync(form)}
      />
    </Panel>
  );
}
