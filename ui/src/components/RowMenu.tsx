import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { messages } from '@/messages';

type Deed = { label: string; isBad?: boolean; onClick: () => void };

/** What can be done with a row. */
export function RowMenu({ name, deeds }: { name: string; deeds: Deed[] }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size="lg"
          variant="subtle"
          color="gray"
          aria-label={messages.common.actionsFor(name)}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {deeds.map(({ label, isBad, onClick }) => (
          <Menu.Item key={label} color={isBad ? 'var(--stoa-bad)' : undefined} onClick={onClick}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
