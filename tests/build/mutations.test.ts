import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { project } from '../../scripts/lib/project.mjs';
import { drawingProblems } from '../../src/components/chapter/chart-check.ts';
import type * as ChapterFile from '../../src/content/chapter/chapter.ts';
import { brokenPromises } from '../../src/content/check/content-check.ts';
import { brokenWords } from '../../src/content/editions/problems.ts';
import { readContent } from '../../src/content/read/files.ts';
import type * as Yaml from '../../src/content/read/yaml.ts';
import { amountMutations, entryMutations, typeMutations } from './mutations/fields.ts';
import { fileMutations } from './mutations/files.ts';
import { harmless, refusedMarkup, yamlMutations } from './mutations/markup.ts';
import { original, root, type Mutation } from './mutations/real.ts';

// What is not broken is read once: the same functions, asked again for the same text of the same file, answer as before.
vi.mock('../../src/content/read/yaml.ts', async (load) => {
  const real = await load<typeof Yaml>();
  return { ...real, parseYaml: remembered(real.parseYaml) };
});
vi.mock('../../src/content/chapter/chapter.ts', async (load) => {
  const real = await load<typeof ChapterFile>();
  return { ...real, parseChapter: remembered(real.parseChapter) };
});

function remembered<F extends (file: string, text: string, ...rest: never[]) => unknown>(read: F): F {
  const known = new Map<string, unknown>();
  const reader = (file: string, text: string, ...rest: never[]): unknown => {
    if (original.get(file)?.toString() !== text) return read(file, text, ...rest);
    if (!known.has(file)) known.set(file, read(file, text, ...rest));
    return known.get(file);
  };
  return reader as F;
}

const mutations = [
  ...fileMutations(),
  ...amountMutations(),
  ...entryMutations(),
  ...typeMutations(),
  ...harmless(),
  ...refusedMarkup(),
  ...yamlMutations(),
];
const kinds = [...Map.groupBy(mutations, ({ kind }) => kind)];

/** Ways of one kind that `npm test` tries, evenly spread over the files; `.ci/run` tries all of them. */
const SPREAD = 10;
const tried = (all: readonly Mutation[]): Mutation[] => {
  const every = process.env['EVERY_CASE'] ? 1 : Math.max(1, Math.ceil(all.length / SPREAD));
  return all.filter((_, i) => i % every === 0);
};

/** A sentence with file, line, what is wrong and a remedy. */
const SENTENCE = /^(?:content|locks)\/[^\s:][^:]*:\d+: \S.* — \S.*\.$/;
/** What a reader of the sentence should never have to make sense of. */
const DUMP = /\n|^\s+at |\bError:|\[object |\bundefined\b|node_modules|Invalid input|ZodError|YAMLParse/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const name of ['content', 'locks'])
    cpSync(join(project, name), join(folder, name), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Does something with a broken copy of the content, then mends it. */
async function broken<T>({ file, becomes }: Mutation, job: () => T | Promise<T>): Promise<T> {
  const path = join(folder, 'content', file);
  rmSync(path, { force: true });
  mkdirSync(becomes === 'folder' ? path : dirname(path), { recursive: true });
  if (becomes instanceof Buffer) writeFileSync(path, becomes);
  try {
    return await job();
  } finally {
    rmSync(path, { recursive: true, force: true });
    const before = original.get(file);
    if (before) writeFileSync(path, before);
  }
}

/** What stands in an edition's own folders is checked where that edition is built. */
const IN_CHINESE = /^(?:words|chapters|teach)\/zh\//;

const said = (file = ''): Promise<string[]> => {
  const content = join(folder, 'content');
  if (IN_CHINESE.test(file)) return brokenWords(content, 'zh');
  return brokenPromises({ content, locks: join(folder, 'locks'), public: join(project, 'public') }, [
    drawingProblems,
  ]);
};

/** What is wrong with how the build answers; undefined where it answers well. */
async function fault(mutation: Mutation): Promise<string | undefined> {
  const { file, becomes, ends, names = file } = mutation;
  if (becomes instanceof Buffer && original.get(file)?.equals(becomes)) return 'nothing was changed';
  let sentences: string[];
  try {
    sentences = await said(file);
  } catch (error) {
    return `threw ${String(error)}`.slice(0, 300);
  }
  if (ends === 'text') return sentences.length ? `was refused: ${sentences[0]}` : undefined;
  if (!sentences.length) return 'was accepted';
  const bad = sentences.find((one) => !SENTENCE.test(one) || DUMP.test(one) || one.length > 1_300);
  if (bad !== undefined) return `is no sentence: ${bad.slice(0, 300)}`;
  if (!sentences.some((one) => one.includes(names && posix.join('content', names))))
    return `names another file: ${sentences[0]}`;
  return undefined;
}

describe('broken content is refused in a sentence, or is words', () => {
  it('in more than 300 ways, and sound content is not', async () => {
    expect(mutations.length).toBeGreaterThan(300);
    expect(kinds.length).toBeGreaterThan(20);
    expect(await said()).toEqual([]);
  });

  for (const [kind, all] of kinds) {
    const ways = tried(all);
    it(`${kind}: ${ways.length} ways of ${all.length}`, async () => {
      const faults: string[] = [];
      for (const way of ways) {
        const found = await broken(way, () => fault(way));
        if (found) faults.push(`${way.name} ${found}`);
      }
      expect(faults).toEqual([]);
    });
  }

  it('and a file with the line ends of Windows reads the same', async () => {
    for (const way of mutations.filter(({ kind }) => kind === 'line ends of Windows')) {
      const text = await broken(way, () => readContent(join(folder, 'content')).get(way.file));
      expect(text, way.file).toBe(readFileSync(join(root, way.file), 'utf8'));
    }
  });
});
