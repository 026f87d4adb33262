/** Writes src/decisions/data-we-keep.md: `node src/tools/write-data-we-keep.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataWeKeep } from './data-we-keep.ts';

writeFileSync(join(import.meta.dirname, '../decisions/data-we-keep.md'), dataWeKeep());
