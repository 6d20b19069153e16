import { changed, edited, textOf, type Mutation } from './real.ts';

/** Words that would be markup or code if somebody forgot to escape them. */
const HARMLESS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]> <!-- &lt;b&gt; &amp; & --> <!DOCTYPE x>',
  '</title></style></svg><svg onload=alert(1)>',
  'it’s `x` \\u003c \\n %3Cscript%3E',
];

/** Places whose words readers see, in files of every sort: where a text begins. */
const PLACES: readonly (readonly [file: string, find: string])[] = [
  ['glossary.yaml', 'definition: A separate company'],
  ['glossary.yaml', 'term: special purpose vehicle'],
  ['sources.yaml', 'title: CoreWeave, Note 10'],
  ['sources.yaml', 'publisher: CoreWeave, Inc.'],
  ['facts.yaml', 'statement: A company most people'],
  ['facts.yaml', 'author: Rog'],
  ['facts.yaml', 'title: Something Ominous'],
  ['publisher.yaml', 'name: The authors'],
  ['series.yaml', "title: CoreWeave's net"],
  ['series/coreweave-facilities.csv', 'DDTL 1.0'],
  ['assumptions.yaml', 'note: Chance that one'],
  ['charts/coreweave.yaml', 'title: CoreWeave, square'],
  ['charts/coreweave.yaml', 'rentIn: rent'],
  ['strings/en.yaml', 'larger: larger'],
  ['teach/en/coreweave.yaml', 'about: How a company'],
  ['teach/en/coreweave.yaml', '- Read revenue'],
  ['chapters/en/coreweave.mdx', "lede: 'One company"],
  ['chapters/en/coreweave.mdx', 'title: How do you'],
];

/** The mark beside every inserted text, by which a page can be searched for it. */
export const MARK = 'zqx';

/** Markup in the middle of words, which must come out as words. A table changes its amounts' names with it, so it is left out. */
export function harmless(): Mutation[] {
  return PLACES.flatMap(([file, find], i) => {
    const text = HARMLESS[i % HARMLESS.length]!;
    const registered = file.startsWith('series');
    return [
      insertion(
        file,
        find,
        `${MARK}${i} ${text} `,
        registered ? { ends: 'refused', kind: 'markup in a table’s words', names: '' } : {},
      ),
    ];
  });
}

/** Text after the label of a field; the whole value is put in single quotes, so that it stays one text. */
function insertion(file: string, find: string, text: string, more: Partial<Mutation>): Mutation {
  const whole = textOf(file);
  const [label = ''] = /^\S+: '?|^- /.exec(find) ?? [''];
  const from = whole.indexOf(find);
  if (from < 0) throw new Error(`content/${file} does not hold "${find}".`);
  const bare = label.replace(/'$/, '');
  const quoted = (words: string): string => `'${words.replaceAll("'", "''")}'`;
  if (file.endsWith('.csv'))
    return edited('markup as words', file, find, `"${text.replaceAll('"', '""')}${find}"`, {
      ends: 'text',
      ...more,
    });
  const line = whole.slice(from + bare.length).split('\n')[0]!;
  // A folded text runs on over lines; one line of it is enough to break, so it is made whole again.
  const rest = whole.slice(from + bare.length + line.length);
  const [more2 = ''] = /^(?:\n {4,}(?!\S+:)\S.*)*/.exec(rest) ?? [''];
  const value = (line + more2.replaceAll(/\n\s+/g, ' ')).replace(/^'|'$/g, '').replaceAll("''", "'");
  const made =
    whole.slice(0, from) +
    bare +
    quoted(text + value) +
    whole.slice(from + bare.length + line.length + more2.length);
  return changed('markup as words', `${file}: ${text.slice(0, 36)}`, file, made, { ends: 'text', ...more });
}

/** Markup and code that must be refused. */
export function refusedMarkup(): Mutation[] {
  const mdx = (find: string, replace: string): Mutation =>
    edited('code in a chapter', 'chapters/en/spv.mdx', find, replace);
  const inStep = (text: string): Mutation =>
    edited('code in a chapter', 'chapters/en/spv.mdx', 'Meta decided to', `${text} Meta decided to`, {
      after: '<Step id="spv-1"',
    });
  const label = (text: string): Mutation =>
    edited('text no reader should see', 'charts/coreweave.yaml', 'rentIn: rent', `rentIn: ${text}`);
  return [
    ...[
      '<script>alert(1)</script>',
      '<Foo />',
      '<constructor />',
      '<svg onload="alert(1)" />',
      '<b onclick={alert}>x</b>',
      '{process.exit()}',
      '{`x`}',
      '{1+1}',
      '{...x}',
      '<Fact id={`spv`} />',
      '<Fact {...props} />',
      '<Role of="debt" onclick="x">x</Role>',
      '<Fact id="square" style="color:red" />',
      '[x](javascript:alert(1))',
      '![x](https://evil.example/x.png)',
      '[x](//evil.example)',
      '[x][y]\n\n[y]: https://evil.example/',
      'https://evil.example/',
      'www.evil.example',
      'desk@evil.example',
      '<https://evil.example>',
      '<!-- x -->',
      '<Term id="spv">',
      '</Alt>',
      '<Alt>Twice.</Alt>',
      '$5 billion',
      'five billion dollars',
      '“Invented words”',
      '\u202Etext',
      '&#x202E;text',
      '\u200Btext',
    ].map(inStep),
    // Signs alone are words.
    ...['a < b', 'a } b'].map((text): Mutation => ({ ...inStep(text), ends: 'text' })),
    ...[
      'import fs from "node:fs"',
      'export const x = 1',
      '{process.exit()}',
      '```js\nalert(1)\n```',
      '<script>{`x`}</script>',
      '<style>x</style>',
      '<iframe src="https://evil.example/" />',
      '> <Step id="spv-1" uses="">x</Step>',
    ].map((text) => mdx('<Step id="spv-1"', `${text}\n\n<Step id="spv-1"`)),
    mdx('---\ntitle: ', 'title: '),
    mdx('---\ntitle: ', '+++\ntitle: '),
    mdx('</Step>', ''),
    mdx('</Alt>', ''),
    mdx('<Alt>', '<Alt'),

    ...[
      '"\\u202Etext"',
      '"\\0text"',
      '"\\uD800text"',
      '"{expr}"',
      '"{coreweave-debt-14bn"',
      '"{}"',
      '"{constructor}"',
      "'$9 billion'",
      "'“Invented words”'",
      '"\\u200B"',
      "' '",
    ]
      .filter((text) => text !== '"{coreweave-debt-14bn"')
      .map(label),
    edited(
      'text no reader should see',
      'glossary.yaml',
      'definition: A separate',
      'definition: "\\u2066 A separate"\n  zh2: A separate',
    ),
    edited('text no reader should see', 'sources.yaml', 'url: https://', 'url: javascript:alert(1)//'),
    edited('text no reader should see', 'publisher.yaml', 'name: ', 'contact: javascript:alert(1)\nname: '),
  ];
}

/** The first field of a file that holds words: a colon in a comment is none. */
const FIELD = /(?<=^(?:- )?\w+): ([A-Za-z])/m;

/** Ways to write YAML that trick a parser, or the reader of the file. */
export function yamlMutations(): Mutation[] {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
  ].join('\n');
  const deep = (count: number, open: string, close: string): string =>
    open.repeat(count) + close.repeat(count);
  const TRICKS: readonly (readonly [name: string, (text: string) => string])[] = [
    ['an alias bomb', (text) => `${bomb}\n${text}`],
    ['lists 20,000 deep', (text) => `${text}\nx: ${deep(20_000, '[', ']')}\n`],
    ['fields 5,000 deep, open', (text) => `${text}\nx: ${'{a: '.repeat(5_000)}\n`],
    [
      'steps of spaces',
      (text) => `${text}\n${Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n`,
    ],
    ['an anchor', (text) => text.replace(FIELD, ': &a $1')],
    ['an alias of nothing', (text) => text.replace(FIELD, ': *a $1')],
    ['a tag', (text) => text.replace(FIELD, ': !!binary $1')],
    ['a tag of a program', (text) => text.replace(FIELD, ': !!js/function $1')],
    ['an older YAML', (text) => `%YAML 1.1\n---\n${text}`],
    ['a second document', (text) => `${text}\n---\na: b\n`],
    ['a tab', (text) => text.replace(/\n {2}/, '\n\t')],
    ['__proto__', (text) => text.replace(/\n( *)([a-z]\w+): /, '\n$1__proto__: { polluted: true }\n$1$2: ')],
    [
      'constructor',
      (text) =>
        text.replace(/\n( *)([a-z]\w+): /, '\n$1constructor: { prototype: { polluted: true } }\n$1$2: '),
    ],
    ['a merge', (text) => text.replace(/\n( *)([a-z]\w+): /, '\n$1<<: { a: b }\n$1$2: ')],
    ['a name that is a list', (text) => text.replace(/\n( *)([a-z]\w+): /, '\n$1? [a, b]\n$1: c\n$1$2: ')],
    ['a quotation mark too many', (text) => text.replace(FIELD, ': "$1')],
    ['a bracket too many', (text) => text.replace(FIELD, ': [$1')],
  ];
  return ['glossary.yaml', 'charts/coreweave.yaml', 'teach/en/spv.yaml'].flatMap((file) =>
    TRICKS.map(([name, trick]) => changed('YAML trick', `${file}: ${name}`, file, trick(textOf(file)))),
  );
}
