/** Why each column about wrong tries is held. */
import { plain, table } from './declare.ts';

export const limitColumns = {
  rate_limit: table(
    { retention: 'a day', export: 'left out', erase: 'kept' },
    {
      key: plain('hash of what is limited: an account on a device, or a caller; holds no name'),
      points: plain('wrong tries counted'),
      expire: plain('when the count is forgotten'),
    },
  ),
};
