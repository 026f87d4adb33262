/** Every way in which a line can be without its voice, in a small copy of the content that speaks. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Clip } from '../../src/domain/voice.ts';
import { checkVoice } from '../../src/tools/content-check/check-voice.ts';
import { format } from '../../src/tools/content-check/problem.ts';
import { linesOf } from '../../src/tools/make-voice/catalogue.ts';
import { clipFolder, clipsFor, listFile, listsOf } from '../../src/tools/make-voice/clips.ts';
import { readVoiceContent } from '../../src/tools/make-voice/read-content.ts';

const SMALL = resolve(import.meta.dirname, '../fixtures/content/small');
const ROOT = resolve(import.meta.dirname, '../..');
const START = 'message:story.start';

/** The small content with a clip for each of its lines: the clips hold nothing, which the check does not hear. */
function speakingContent(): string {
  const root = mkdtempSync(join(tmpdir(), 'tellwood-voice-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(SMALL, root, { recursive: true });
  mkdirSync(join(root, 'content/voice/en'), { recursive: true });
  writeFileSync(join(root, 'content/voice/en/pronunciation.yaml'), 'kite: kit\n');
  mkdirSync(clipFolder(root, 'en'), { recursive: true });
  const lines = linesOf(readVoiceContent(root, 'en'));
  const clips = new Map<string, Clip[]>();
  for (const line of lines) {
    const wanted = clipsFor(line, { kite: 'kit' });
    for (const { name } of wanted) writeFileSync(join(clipFolder(root, 'en'), `${name}.mp3`), 'speech');
    clips.set(
      line.id,
      wanted.map(({ name, piece }) => ({ name, words: piece.words.map((_, index) => index * 300) })),
    );
  }
  for (const [group, list] of listsOf(lines, clips)) writeFileSync(listFile(root, 'en', group), JSON.stringify(list));
  return root;
}

const saysOf = (root: string) => checkVoice(root).map(format).join('\n');
const linesIn = (root: string) => linesOf(readVoiceContent(root, 'en'));
const fileOf = (root: string, id: string) => {
  const [clip] = clipsFor(
    linesIn(root).find((line) => line.id === id)!,
    { kite: 'kit' },
  );
  return join(clipFolder(root, 'en'), `${clip!.name}.mp3`);
};
function changes(root: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, file), text.replace(from, to));
}

it('has nothing to say where every line has its clip', () => {
  const root = speakingContent();
  expect(linesIn(root).filter(({ needed }) => needed).length).toBeGreaterThan(10);
  expect(saysOf(root)).toBe('');
});

it('finds a line whose words have changed since', () => {
  const root = speakingContent();
  const { text } = linesIn(root).find(({ id }) => id === START)!;
  changes(root, 'content/messages/en/story.json', `"${text}"`, `"${text} now"`);
  expect(saysOf(root)).toBe(
    [
      'public/voice/en/message.story.json',
      `  expected  a current clip for every line; ${START}: “${text} now”`,
      '  found     a clip of other words',
      '  do        run `node src/tools/make-voice.ts`',
    ].join('\n'),
  );
});

it('finds a line nobody has spoken yet, and tells how many there are', () => {
  const root = speakingContent();
  rmSync(listFile(root, 'en', 'game.hollow.ks1'));
  expect(saysOf(root)).toMatch(
    /ks1\.json\n.*game:hollow:bands\.ks1\.\S+: “[^”]+”\n {2}found {5}no clip, and \d+ more\n/,
  );
});

it('finds a clip whose file is missing', () => {
  const root = speakingContent();
  rmSync(fileOf(root, START));
  expect(saysOf(root)).toContain('found     a clip whose file is missing');
});

it('finds words that are to be said in another way since', () => {
  const root = speakingContent();
  changes(root, 'content/voice/en/pronunciation.yaml', ': kit', ': kite, with a long i');
  expect(saysOf(root)).toContain('found     a clip of other words');
});

it('finds a clip that weighs too much, and clips that weigh too much together', () => {
  const root = speakingContent();
  truncateSync(fileOf(root, START), 27 * 1024);
  expect(saysOf(root)).toMatch(/\.mp3\n {2}expected {2}at most 26624 bytes\n {2}found {5}27648\n/);
  truncateSync(fileOf(root, START), 13 * 1024 * 1024);
  expect(saysOf(root)).toContain('clips of at most 12582912 bytes in all');
});

it('finds a recording of other words', () => {
  const root = speakingContent();
  mkdirSync(join(root, 'content/voice/en/message'));
  writeFileSync(join(root, 'content/voice/en/message/story.start.mp3'), 'somebody speaks');
  writeFileSync(join(root, 'content/voice/en/message/story.start.txt'), 'Off we go.');
  expect(saysOf(root)).toContain('content/voice/en/message/story.start.txt\n');
  expect(saysOf(root)).toContain('found     Off we go.');
});

it('finds code that names a line there is none of', () => {
  const root = speakingContent();
  writeFileSync(join(root, 'src/ui/page.svelte'), '<p data-line="message:story.no-such-line">Hm.</p>');
  expect(saysOf(root)).toContain('src/ui/page.svelte\n  expected  the id of a line that is spoken');
});

it('our own content speaks, in English', () => {
  expect(existsSync(join(ROOT, 'content/voice/en/pronunciation.yaml'))).toBe(true);
  expect(linesIn(ROOT).filter(({ needed }) => needed).length).toBeGreaterThan(500);
});
