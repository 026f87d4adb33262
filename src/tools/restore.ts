/** `npm run restore -- <backup>`: puts a backup back while the server is stopped; what was there is kept aside. */
import { resolve } from 'node:path';
import { newestGoodBackup } from '../server/store/backups/newest.ts';
import { restore } from '../server/store/backups/restore.ts';
import { dataFolder } from '../server/store/data-folder.ts';
import { Refusal } from '../server/store/refusal.ts';
import { onDataFolder } from './on-data-folder.ts';

await onDataFolder('The restore failed', async (say) => {
  const dataDir = dataFolder(process.env);
  const asked = process.argv[2];
  if (!asked) {
    const good = newestGoodBackup(dataDir);
    throw new Refusal(
      good
        ? `Say which backup to restore; the newest good one is put back with: npm run restore -- ${good}`
        : `Say which backup to restore, by the path of its .sqlite file; there is no good one in ${dataDir}.`,
    );
  }
  const backup = resolve(asked);
  const { aside, secrets } = await restore(dataDir, backup, Date.now());
  say(`Restored ${backup}: start Tellwood again.`);
  if (!secrets) say('It came without its secrets, so those of the data folder stay.');
  if (aside) say(`What was there before is kept in ${aside} for 35 days.`);
});
