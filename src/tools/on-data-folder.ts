/** Runs a command on the data folder's files: as their owner, on SQLite alone, and with one sentence where it cannot be. */
import { dataFolder, refuseOtherAccount } from '../server/store/data-folder.ts';
import { Refusal } from '../server/store/refusal.ts';

/** @param failed begins the sentence about an error that has none of its own */
export async function onDataFolder(failed: string, run: (say: (line: string) => void) => Promise<void>): Promise<void> {
  // Everything in the data folder is for its own account alone.
  process.umask(0o077);
  try {
    if (process.env['DATABASE_URL']?.trim()) {
      throw new Refusal(
        'DATABASE_URL is set, so the data is in PostgreSQL: use pg_dump and pg_restore, and keep secrets.json of the data folder with the dump.',
      );
    }
    refuseOtherAccount(dataFolder(process.env));
    await run((line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${error instanceof Refusal ? said : `${failed}: ${said}`}\n`);
    process.exitCode = 1;
  }
}
