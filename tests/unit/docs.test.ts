// What the documents name is there: files, commands, other documents. They say nothing about how many of anything.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteLedger } from '../../src/content/site/ledger.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const { scripts, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};

/** Paths from the top of the repository; `<id>` and `*` stand for names of the reader's own. */
const PATH =
  /(?<![\w./-])(?:src|content|tests|scripts|locks|docs|deploy|public|\.ci|\.github)\/[\w./[\]<>*{}…-]*/g;

function pathsIn(text: string): string[] {
  const found = [...text.matchAll(PATH)].map(([path]) => path.replace(/[.,\]]+$/, ''));
  return [...new Set(found)].filter((path) => !/[<>*{}…]/.test(path));
}

/** Names after `npm run`, wherever they stand. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/npm run (?:-s |--silent )?([\w:]+)/g)].map(([, name]) => name!);

/** Targets of links to files beside the document. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);

describe.each(documents)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('names files and folders that exist', () =>
    expect(pathsIn(text).filter((path) => !existsSync(path))).toEqual([]));

  it('names commands that exist', () =>
    expect(commandsIn(text).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]));

  it('links to documents that exist', () =>
    expect(linksIn(text).filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]));
});

it('the documents say what every command is for', () => {
  const text = documents.map((name) => readFileSync(name, 'utf8')).join('\n');
  const missing = Object.keys(scripts).filter((name) => !new RegExp(`npm (?:run )?${name}\\b`).test(text));
  expect(missing).toEqual([]);
});

it('the README is read in a minute: a picture, two commands, a map, where to go on', () => {
  const text = readFileSync('README.md', 'utf8');
  expect(text.split('\n').length).toBeLessThanOrEqual(100);
  expect(text).toMatch(/!\[[^\]]{20,}\]\(docs\/[\w-]+\.png\)/);
});

it('the check itself sees a path, a command and a link that are not there', () => {
  const text =
    'See `src/nowhere.ts`, run npm run nothing, read [this](./none.md) and `content/charts/<id>.yaml`.';
  expect(pathsIn(text)).toEqual(['src/nowhere.ts']);
  expect(commandsIn(text)).toEqual(['nothing']);
  expect(linksIn(text)).toEqual(['./none.md']);
});

it('dates the first release once: the changelog’s version is the package’s, and its day the publisher’s', () => {
  const releases = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.*), (\d{4}-\d\d-\d\d)$/gm)];
  const [, first, day] = releases.at(-1)!;
  expect(first).toBe('0.1.0');
  expect(day).toBe(siteLedger().parts.publisher.data.published);
  expect(releases[0]![1]).toBe(version);
});

describe('what is left where two versions of a file were not put together', () => {
  /** The lines that git leaves; prettier takes those in Markdown for quotations and sets them apart. */
  const LEFT = /^(?:<{7}|(?:> ?){7}|\|{7}) ?\S|^={7}$/m;

  it.runIf(existsSync('.git'))('stands in no file of ours', () => {
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
    const texts = files.filter((name) => !/\.(?:png|woff2|ico|xlsx)$/.test(name) && existsSync(name));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((name) => LEFT.test(readFileSync(name, 'utf8')))).toEqual([]);
  });

  it('is found, formatted or not', () => {
    const marks = ['<', '=', '>'].map((mark) => mark.repeat(7));
    for (const line of [`${marks[0]} HEAD`, marks[1]!, `${marks[2]} t4`, '> > > > > > > t4'])
      expect(LEFT.test(`words\n${line}\nwords`), line).toBe(true);
    expect(LEFT.test('A title\n========\n\n> > a quotation in a quotation\n')).toBe(false);
  });
});
