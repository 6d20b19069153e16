import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amountMutations, entryMutations, typeMutations } from './mutations/fields.ts';
import { fileMutations } from './mutations/files.ts';
import { harmless, MARK, refusedMarkup, yamlMutations } from './mutations/markup.ts';
import { original, textOf, type Mutation } from './mutations/real.ts';
import { copyOfProject } from '../../scripts/lib/project-copy.mjs';
import { newestRelease } from '../../src/embed/host/release.ts';
import { startAstro } from './support.ts';

/**
 * One way of each sort that a build must refuse. That every kind is refused in a sentence is shown without a build, in
 * mutations.test.ts; here, that the build says it, stops and writes nothing.
 */
const one = [
  fileMutations(),
  amountMutations(),
  entryMutations(),
  typeMutations(),
  refusedMarkup(),
  yamlMutations(),
].map((ways) => {
  const refused = ways.filter(({ ends }) => ends === 'refused');
  return refused[Math.floor(refused.length / 2)]!;
});

let folder: string;
beforeAll(() => {
  folder = copyOfProject();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'the last good build');
});

/** Breaks the copy's content. @returns what mends it */
function breakIt({ file, becomes }: Mutation): () => void {
  const path = join(folder, 'content', file);
  rmSync(path, { force: true });
  mkdirSync(becomes === 'folder' ? path : dirname(path), { recursive: true });
  if (becomes instanceof Buffer) writeFileSync(path, becomes);
  return () => {
    rmSync(path, { recursive: true, force: true });
    const before = original.get(file);
    if (before) writeFileSync(path, before);
  };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a build with a released script in other bytes stops with a sentence, and the last good one stays', async () => {
  const script = join(folder, 'public', newestRelease.address);
  const released = readFileSync(script);
  writeFileSync(script, released.toString().replaceAll('\n', '\r\n'));
  const { code, output } = await startAstro(folder, 'build').ended;
  writeFileSync(script, released);
  expect(code, output).toBe(1);
  expect(output).toMatch(/^.*public\/embed-[\d.]+\.js has Windows line endings, .*\.gitattributes/m);
  expect(output).not.toMatch(/^\s+at |node_modules/m);
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the last good build');
});

describe('npm run build, with broken content', () => {
  it('stops with a sentence before anything is written, whatever is broken', async () => {
    for (const way of one) {
      const mend = breakIt(way);
      const { code, output } = await startAstro(folder, 'build').ended;
      mend();
      const name = `${way.kind}: ${way.name}\n${output}`;
      expect.soft(code, name).toBe(1);
      expect.soft(output, name).toMatch(/^(?:content|locks)\/[^:]+:\d+: \S.* — .*\.$/m);
      expect.soft(output, name).not.toMatch(/^\s+at |node_modules/m);
      expect.soft(output.length, name).toBeLessThan(60_000);
    }
    expect(readdirSync(join(folder, 'dist'))).toEqual(['index.html']);
    expect(readdirSync(folder).filter((name) => name.startsWith('.dist-'))).toEqual([]);
  });

  it('prints markup as the words that it is', async () => {
    const ways = harmless().filter(({ ends }) => ends === 'text');
    // Two ways may break the same file: both are put in.
    for (const file of new Set(ways.map((way) => way.file))) {
      const own = ways.filter((way) => way.file === file);
      writeFileSync(
        join(folder, 'content', file),
        own.reduce((text, way) => merged(text, way), textOf(file)),
      );
    }
    const { code, output } = await startAstro(folder, 'build').ended;
    expect(code, output).toBe(0);
    const dist = join(folder, 'dist');
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:html|svg|xml)$/.test(name),
    );
    let seen = 0;
    for (const page of pages) {
      const text = readFileSync(join(dist, page), 'utf8');
      seen += text.split(MARK).length - 1;
      if (!text.includes(MARK)) continue;
      if (page.endsWith('.html')) expect.soft(injected(text), page).toEqual([]);
      else expect.soft(text, page).not.toMatch(/<script|<img|<svg onload|<!-- &lt;/);
    }
    expect(seen, 'places where the inserted words are read').toBeGreaterThan(20);
  });
});

/** Elements that only the inserted words can have made. */
function injected(html: string): string[] {
  const { document } = parseHTML(html);
  const scripts = [...document.querySelectorAll('script')].filter(
    ({ textContent }) => textContent === 'alert(1)',
  );
  return [...scripts, ...document.querySelectorAll('[onload], [onerror], img[src="x"]')].map(String);
}

/** A text with what one way inserts put into it as well. */
function merged(text: string, { file, becomes }: Mutation): string {
  const [before, after] = [textOf(file), (becomes as Buffer).toString()];
  let start = 0;
  while (before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [from, to] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const around = before.slice(Math.max(0, start - 60), start);
  const at = text.indexOf(around + from);
  return text.slice(0, at + around.length) + to + text.slice(at + around.length + from.length);
}
