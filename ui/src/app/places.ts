import {
  IconBook2,
  IconBuildingBank,
  IconChartBar,
  IconCompass,
  IconLayoutDashboard,
  IconListDetails,
  IconSettings,
  IconUpload,
  type TablerIcon,
} from '@tabler/icons-react';
import { messages } from '@/messages';

export type Place = {
  to: string;
  label: string;
  icon: TablerIcon;
  /** Who sees it. */
  for: 'everybody' | 'signed-in' | 'administrators';
  /** In the bottom bar of a phone too. */
  phone?: boolean;
  /** Served beside the console, by an address that its router does not know. */
  isBeside?: boolean;
};

const words = messages.shell.nav;

/** The navigation, top to bottom. */
export const places: Place[] = [
  { to: '/discover', label: words.discover, icon: IconCompass, for: 'everybody', phone: true },
  {
    to: '/dashboard',
    label: words.dashboard,
    icon: IconLayoutDashboard,
    for: 'signed-in',
    phone: true,
  },
  { to: '/activity', label: words.activity, icon: IconChartBar, for: 'signed-in' },
  { to: '/calls', label: words.calls, icon: IconListDetails, for: 'signed-in', phone: true },
  { to: '/publishing', label: words.publishing, icon: IconUpload, for: 'signed-in' },
];

/** At its foot. */
export const footPlaces: Place[] = [
  {
    to: '/docs/guides/endpoint',
    label: words.docs,
    icon: IconBook2,
    for: 'everybody',
    isBeside: true,
  },
  { to: '/admin', label: words.admin, icon: IconBuildingBank, for: 'administrators' },
  { to: '/settings', label: words.settings, icon: IconSettings, for: 'signed-in', phone: true },
];
