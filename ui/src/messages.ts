import { account } from './messages/account';
import { admin } from './messages/admin';
import { asset } from './messages/asset';
import { common } from './messages/common';
import { discover } from './messages/discover';
import { inbox } from './messages/inbox';
import { parts } from './messages/parts';
import { publishing } from './messages/publishing';
import { settings } from './messages/settings';
import { shell } from './messages/shell';
import { usage } from './messages/usage';

/** Everything that the console says, by feature. No other file holds a sentence. */
export const messages = {
  account,
  admin,
  asset,
  common,
  discover,
  inbox,
  parts,
  publishing,
  settings,
  shell,
  usage,
};
