/** `npm run backup [-- folder]`: a checked copy of the database and its secrets, also while the server runs. */
import { resolve } from 'node:path';
import { backUp } from '../server/store/backups/back-up.ts';
import { secretsBeside } from '../server/store/backups/names.ts';
import { dataFolder } from '../server/store/data-folder.ts';
import { onDataFolder } from './on-data-folder.ts';

await onDataFolder('The backup could not be made', async (say) => {
  const folder = process.argv[2];
  const made = await backUp(dataFolder(process.env), Date.now(), folder && resolve(folder));
  say(`Backed up and checked: ${made}`);
  say(`Keep it together with ${secretsBeside(made)}: whoever has both can read everything.`);
});
