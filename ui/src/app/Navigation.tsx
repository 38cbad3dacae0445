import { Menu, Tooltip } from '@mantine/core';
import {
  IconDots,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLogin2,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Me } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Frame.module.css';
import { Mark } from './Mark';
import { PersonMenu } from './PersonMenu';
import { footPlaces, type Place, places } from './places';
import { TeamSwitcher } from './TeamSwitcher';

type Props = { me: Me | null | undefined };

const words = messages.shell;

/** The left side: all places, the team above them, the person below. */
export function Navigation({
  me,
  folded,
  onFold,
}: Props & { folded: boolean; onFold: () => void }) {
  return (
    <nav className={styles.nav} aria-label={words.nav.label}>
      <Link to="/" className={styles.brand} aria-label={words.product}>
        <Mark />
        <span>{words.product}</span>
      </Link>
      {me && <TeamSwitcher me={me} />}
      {seen(places, me).map((place) => (
        <PlaceLink key={place.to} place={place} folded={folded} />
      ))}
      <div className={styles.space} />
      {seen(footPlaces, me).map((place) => (
        <PlaceLink key={place.to} place={place} folded={folded} />
      ))}
      {me ? <PersonMenu me={me} /> : <SignInLink />}
      <button
        type="button"
        className={`${styles.place} ${styles.foldButton}`}
        onClick={onFold}
        aria-label={folded ? words.nav.unfold : words.nav.fold}
      >
        {folded ? (
          <IconLayoutSidebarLeftExpand size={20} stroke={1.5} aria-hidden />
        ) : (
          <IconLayoutSidebarLeftCollapse size={20} stroke={1.5} aria-hidden />
        )}
        <span>{words.nav.fold}</span>
      </button>
    </nav>
  );
}

/** At the bottom of a phone: the places most used, and a menu with the rest. */
export function PhoneBar({ me }: Props) {
  const all = seen([...places, ...footPlaces], me);
  const rest = all.filter((place) => !place.phone);
  return (
    <nav className={styles.phone} aria-label={words.nav.label}>
      {all
        .filter((place) => place.phone)
        .map((place) => (
          <PlaceLink key={place.to} place={place} folded={false} />
        ))}
      {me ? <More rest={rest} me={me} /> : <SignInLink />}
    </nav>
  );
}

function More({ rest, me }: { rest: Place[]; me: Me }) {
  return (
    <Menu position="top-end">
      <Menu.Target>
        <button type="button" className={styles.place}>
          <IconDots size={20} stroke={1.5} aria-hidden />
          <span>{words.nav.more}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {rest.map((place) => (
          <PlaceItem key={place.to} place={place} />
        ))}
        <Menu.Divider />
        <TeamSwitcher.Items me={me} />
        <Menu.Divider />
        <PersonMenu.Items />
      </Menu.Dropdown>
    </Menu>
  );
}

function PlaceItem({ place: { to, label, icon: Icon, isBeside } }: { place: Place }) {
  const icon = <Icon size={16} aria-hidden />;
  return isBeside ? (
    <Menu.Item component="a" href={to} leftSection={icon}>
      {label}
    </Menu.Item>
  ) : (
    <Menu.Item component={Link} to={to} leftSection={icon}>
      {label}
    </Menu.Item>
  );
}

function PlaceLink({ place, folded }: { place: Place; folded: boolean }) {
  const Icon = place.icon;
  const shown = (
    <>
      <Icon size={20} stroke={1.5} aria-hidden />
      <span>{place.label}</span>
    </>
  );
  return (
    <Tooltip label={place.label} position="right" disabled={!folded}>
      {place.isBeside ? (
        <a href={place.to} className={styles.place} aria-label={place.label}>
          {shown}
        </a>
      ) : (
        <Link to={place.to} className={styles.place} aria-label={place.label}>
          {shown}
        </Link>
      )}
    </Tooltip>
  );
}

function SignInLink() {
  return (
    <Link to="/login" className={styles.place} aria-label={words.person.signIn}>
      <IconLogin2 size={20} stroke={1.5} aria-hidden />
      <span>{words.person.signIn}</span>
    </Link>
  );
}

function seen(all: Place[], me: Me | null | undefined): Place[] {
  return all.filter(
    (place) =>
      place.for === 'everybody' ||
      (me && (place.for === 'signed-in' || me.user.administrator === true)),
  );
}
