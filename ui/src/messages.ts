import { account } from './messages/account';
import { common } from './messages/common';
import { shell } from './messages/shell';

/** Everything that the console says, by feature. No other file holds a sentence. */
export const messages = { account, common, shell };
