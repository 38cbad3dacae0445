import { Menu } from '@mantine/core';
import { IconCheck, IconSelector, IconUsersGroup } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type Me, type MyTeam, rememberTeam, useTeam } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Frame.module.css';

type Props = { me: Me };

const words = messages.shell.team;

/** Whose subscriptions, keys and spend the pages show. */
export function TeamSwitcher({ me }: Props) {
  const team = useTeam();
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={`${styles.place} ${styles.team}`}
          aria-label={`${words.switch}: ${team?.name ?? words.none}`}
        >
          <IconUsersGroup size={18} stroke={1.5} aria-hidden />
          <span dir="auto">{team?.name ?? words.none}</span>
          <IconSelector size={16} className={styles.push} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <TeamItems me={me} />
      </Menu.Dropdown>
    </Menu>
  );
}

function TeamItems({ me }: Props) {
  const chosen = useTeam();
  const navigate = useNavigate();
  const choose = (team: MyTeam) => {
    rememberTeam(team.slug);
    void navigate({ to: '.', search: (before) => ({ ...before, team: team.slug }) });
  };
  return (
    <>
      <Menu.Label>{words.label}</Menu.Label>
      {me.teams.map((team) => (
        <Menu.Item
          key={team.id}
          onClick={() => choose(team)}
          rightSection={team.id === chosen?.id ? <IconCheck size={16} aria-hidden /> : undefined}
        >
          <span dir="auto">{team.name}</span>
        </Menu.Item>
      ))}
    </>
  );
}

TeamSwitcher.Items = TeamItems;
