import { account } from './messages/account';
import { asset } from './messages/asset';
import { common } from './messages/common';
import { discover } from './messages/discover';
import { shell } from './messages/shell';

/** Everything that the console says, by feature. No other file holds a sentence. */
export const messages = { account, asset, common, discover, shell };
