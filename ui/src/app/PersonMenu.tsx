import { Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, asked } from '@/api/client';
import type { Me } from '@/lib/session';
import { meQuery } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Frame.module.css';

const words = messages.shell.person;

const LOOKS = [
  { scheme: 'light', label: words.light, icon: IconSun },
  { scheme: 'dark', label: words.dark, icon: IconMoon },
  { scheme: 'auto', label: words.auto, icon: IconDeviceDesktop },
] as const;

export function PersonMenu({ me }: { me: Me }) {
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={styles.place}
          aria-label={`${words.menu}: ${me.user.name}`}
        >
          <IconUserCircle size={20} stroke={1.5} aria-hidden />
          <span dir="auto">{me.user.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.user.email}</Menu.Label>
        <Items />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signOut = async () => {
    await asked(api.DELETE('/api/session'));
    queries.clear();
    queries.setQueryData(meQuery.queryKey, null);
    await navigate({ to: '/login', search: {} });
  };
  return (
    <>
      <Menu.Label>{words.look}</Menu.Label>
      {LOOKS.map(({ scheme, label, icon: Icon }) => (
        <Menu.Item
          key={scheme}
          closeMenuOnClick={false}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={scheme === colorScheme ? <IconCheck size={16} aria-hidden /> : undefined}
          onClick={() => setColorScheme(scheme)}
        >
          {label}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
        {words.signOut}
      </Menu.Item>
    </>
  );
}

PersonMenu.Items = Items;
