import { AMOUNTS, changed, chance, original, some, textOf, type Mutation } from './real.ts';

const ROOTS = [...original.keys()].filter((file) => /^[a-z]+\.yaml$/.test(file));
const inside = (folder: string, count: number): string[] =>
  some(
    [...original.keys()].filter((file) => file.startsWith(folder)),
    count,
  );
const EVERY_SORT = [
  ...ROOTS,
  'strings/en.yaml',
  ...inside('chapters/', 2),
  ...inside('teach/', 2),
  ...inside('charts/', 2),
  ...inside('series/', 2),
];

/** The first character of a file that takes more than one byte, as its place in bytes. */
const longCharacter = (file: string): number => original.get(file)!.findIndex((byte) => byte >= 0xc0);
const WITH_LONG = [...original.keys()].filter(
  (file) => /\.(yaml|mdx|csv)$/.test(file) && longCharacter(file) >= 0,
);

/** Files that are missing, empty, cut, in another encoding, too large, or not files. */
export function fileMutations(): Mutation[] {
  return [
    ...[...EVERY_SORT, AMOUNTS, ...inside('series/', 3)].map((file): Mutation => ({
      kind: 'file missing',
      name: file,
      file,
      becomes: 'gone',
      ends: 'refused',
      ...(file.startsWith('series/') ? { names: 'series.yaml' } : {}),
      // Whoever wanted it is named.
      ...(/^(?:figures|teach)/.test(file) ? { names: '' } : {}),
    })),
    ...EVERY_SORT.map((file) => changed('file empty', file, file, '')),
    ...EVERY_SORT.slice(0, 12).map((file) => changed('file of spaces', file, file, ' \n\n   \n')),
    ...cuts(),
    ...some(WITH_LONG, 12).map((file) =>
      changed('cut in a character', file, file, original.get(file)!.subarray(0, longCharacter(file) + 1)),
    ),
    ...encodings(),
    ...some(WITH_LONG, 8).map((file) =>
      changed('line ends of Windows', file, file, textOf(file).replaceAll('\n', '\r\n'), { ends: 'text' }),
    ),
    ...large(),
    ...[
      'notes.yaml',
      'facts.yml',
      'Glossary.yaml',
      'series/wall.CSV',
      'series/extra.csv',
      'charts/extra.yaml',
      'chapters/en/eleven.mdx',
      'chapters/en/(.mdx',
      'chapters/zh/scale.mdx',
      'teach/en/extra.yaml',
      'strings/de.yaml',
      'virus.exe',
    ].map((file): Mutation => ({
      kind: 'file nobody knows',
      name: file,
      file,
      becomes: Buffer.from(file.endsWith('mdx') ? textOf('chapters/en/spv.mdx') : 'id: extra\n'),
      ends: 'refused',
    })),
    ...['.DS_Store', 'chapters/en/.abs.mdx.swp', 'picture.png'].map((file): Mutation => ({
      kind: 'file to pass over',
      name: file,
      file,
      becomes: Buffer.from([0, 1, 255]),
      ends: 'text',
    })),
    ...[
      'facts.yaml',
      'publisher.yaml',
      AMOUNTS,
      'strings/en.yaml',
      'chapters/en/abs.mdx',
      'series/coreweave-debt.csv',
      'charts/abs-try.yaml',
      'teach/en/spv.yaml',
    ].map((file): Mutation => ({
      kind: 'folder for a file',
      name: file,
      file,
      becomes: 'folder',
      ends: 'refused',
      names: '',
    })),
  ];
}

/** Four places in every sort of file; the last lines are spared, for a file may well end in a remark. */
function cuts(): Mutation[] {
  const next = chance(2026);
  return EVERY_SORT.filter(
    (file) => !['unplaced.yaml', 'publisher.yaml', 'corrections.yaml', 'quotes.yaml'].includes(file),
  ).flatMap((file) =>
    [0, 1, 2, 3].map((part) => {
      const bytes = original.get(file)!;
      const at = Math.floor(((part + next()) / 4) * (bytes.length - 40)) + 1;
      return changed(
        'file cut',
        `${file} at ${at}`,
        file,
        bytes.subarray(0, at),
        // Cut between two entries it is whole: what is missing is missed where it is cited.
        file.startsWith('series/') || file === 'sources.yaml' ? { names: '' } : {},
      );
    }),
  );
}

const ENCODINGS: readonly (readonly [name: string, encode: (text: string) => Buffer])[] = [
  [
    'UTF-16, little end first',
    (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
  ],
  [
    'UTF-16, big end first',
    (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
  ],
  ['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
  ['Latin-1', (text) => Buffer.from(`é${text}`, 'latin1')],
  ['a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['a NUL in the middle', (text) => Buffer.from(`${text.slice(0, 300)}\0${text.slice(300)}`)],
  ['old Macintosh line ends', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
  ['letters lost before', (text) => Buffer.from(`${text.slice(0, 300)}\uFFFD${text.slice(300)}`)],
  ['an overlong zero', (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc0, 0x80])])],
  ['half a surrogate pair', (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])])],
];

function encodings(): Mutation[] {
  const files = ['facts.yaml', 'chapters/en/two-futures.mdx', 'series/ai-deals-timeline.csv', AMOUNTS];
  return ENCODINGS.flatMap(([name, encode]) =>
    files.map((file) => changed('other encoding', `${file}: ${name}`, file, encode(textOf(file)))),
  );
}

function large(): Mutation[] {
  const ten = 'x'.repeat(10_000_000);
  const into = (file: string, find: string, size: string): Mutation =>
    changed(
      'too large',
      `${file}: ${size.length} characters`,
      file,
      textOf(file).replace(find, () => find + size),
    );
  return [
    into('facts.yaml', 'statement: ', ten),
    into('glossary.yaml', 'definition: ', ten),
    into('strings/en.yaml', 'failures: ', ten),
    into('series/coreweave-debt.csv', '\n', ten),
    into('chapters/en/spv.mdx', '<Alt>', ten),
    into('charts/spv.yaml', 'title: ', ten),
    into('teach/en/spv.yaml', 'about: ', ten),
    into('sources.yaml', 'title: ', 'x'.repeat(500_000)),
    into('sources.yaml', 'says: ', 'one hundred '.repeat(60_000)),
    into('charts/abs.yaml', 'title: ', `'${'('.repeat(100_000)}`),
    into('chapters/en/abs.mdx', '<Alt>', 'two hundred and '.repeat(5_000)),
    into('chapters/en/abs.mdx', '<Alt>', 'a'.repeat(90_000)),
    into('chapters/en/abs.mdx', '<Alt>', '*a '.repeat(20_000)),
    into('chapters/en/abs.mdx', '<Alt>', '['.repeat(60_000)),
    into('facts.yaml', 'id: coreweave-emblem', 'x'.repeat(3_000)),
    changed('too large', 'facts.yaml: ten million zeros', 'facts.yaml', Buffer.alloc(10_000_000)),
    changed(
      'too large',
      'publisher.yaml: many fields',
      'publisher.yaml',
      Array.from({ length: 60_000 }, (_, i) => `a${i}: b\n`).join(''),
    ),
    changed('too large', 'glossary.yaml: many entries', 'glossary.yaml', '- a\n'.repeat(200_000)),
    changed(
      'too large',
      'series/coreweave-debt.csv: many rows',
      'series/coreweave-debt.csv',
      `${textOf('series/coreweave-debt.csv')}${'a,b\n'.repeat(100_000)}`,
    ),
  ];
}
