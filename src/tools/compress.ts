/** Makes a brotli and a gzip copy of each built file that gains from it: `compress.ts <folder>`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSIBLE = /\.(html|css|js|mjs|svg|json|txt|xml|webmanifest|wasm|ico|csv)$/;
/** Below this many bytes a packet holds the file either way. */
const SMALLEST = 1_024;

const folder = process.argv[2];
if (!folder) throw new Error('compress.ts needs the folder to compress.');

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
  const file = join(entry.parentPath, entry.name);
  const bytes = readFileSync(file);
  if (bytes.length < SMALLEST) continue;
  const text = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: text }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
