import { isScalar, parseDocument, visit, type Document, type Scalar } from 'yaml';
import { changed, edited, original, some, textOf, type Mutation } from './real.ts';

const FACTS = 'facts.yaml';
/** A drawn amount of the article, one that is only printed, one worked out, one found since. */
const AMOUNTS = [
  'coreweave-debt-14bn',
  'coreweave-lease-obligations-34bn',
  'fed-bank-loans-quarter',
  'crwv-debt-plus-leases',
  'since-crwv-microsoft',
];
const at = (id: string): { after: string } => ({ after: `id: ${id}\n` });

/** Amounts that have lost or changed their number, unit, hedge or standing. */
export function amountMutations(): Mutation[] {
  const unit =
    (to: string) =>
    (id: string): Mutation =>
      edited('unit swapped', FACTS, /unit: \S+/, `unit: ${to}`, at(id));
  const csv = (kind: string, file: string, find: string | RegExp, replace: string): Mutation =>
    edited(kind, `series/${file}.csv`, find, replace);
  return [
    ...AMOUNTS.map(unit('USD_m')),
    ...AMOUNTS.map(unit('years')),
    unit('dollars')('coreweave-debt-14bn'),
    unit('constructor')('coreweave-debt-14bn'),
    unit("''")('coreweave-debt-14bn'),
    edited('unit swapped', 'series.yaml', 'unit: USD_m', 'unit: USD_bn', { after: '- id: coreweave-debt' }),
    edited(
      'unit swapped',
      'series.yaml',
      /- name: rate\n\s+unit: percent/,
      '- name: rate\n      unit: years',
    ),
    edited('unit swapped', 'series.yaml', 'unit: USD_m', 'unit: USD_bn', { after: 'columns:' }),
    edited('unit swapped', 'assumptions.yaml', 'unit: fraction', 'unit: percent'),
    edited('unit swapped', 'strings/en.yaml', "long: '${n} billion'", "long: '${n} million'", {
      names: FACTS,
    }),
    edited('unit swapped', 'strings/en.yaml', "short: '${n}bn'", 'short: ${n}bn and {n}'),
    csv('unit swapped', 'ai-deals-timeline', 'USD_bn_per_month', 'USD_bn'),

    ...AMOUNTS.filter((id) =>
      /printHedge: \w/.test(textOf(FACTS).split(`id: ${id}\n`)[1]!.split('\n\n')[0]!),
    ).flatMap((id) => [
      edited('hedge lost', FACTS, /printHedge: .*/, "printHedge: ''", at(id)),
      edited('hedge lost', FACTS, /printHedge: .*/, 'printHedge: almost certainly', at(id)),
    ]),
    edited('hedge lost', FACTS, /\n\s+printHedge: .*/, '', at('coreweave-debt-14bn')),
    edited('hedge lost', FACTS, /printHedge: .*/, 'printHedge: at least', at('coreweave-microsoft-share')),
    edited('hedge lost', 'strings/en.yaml', /\n {2}about: .*/, ''),
    edited('hedge lost', 'strings/en.yaml', "'about {n}'", 'about'),
    edited('hedge lost', 'strings/en.yaml', 'about: [about,', "about: ['(',"),
    csv('hedge lost', 'ai-deals-timeline', 'committed,up to,', 'committed,,'),
    csv('hedge lost', 'bank-loans-to-private-funds', /,about$/m, ','),
    csv('hedge lost', 'coreweave-quarterly', /,about,/, ',,'),
    edited(
      'hedge lost',
      'chapters/en/coreweave.mdx',
      '<Fact id="coreweave-microsoft-share"',
      '<Fact hedge="worded" id="coreweave-microsoft-share"',
    ),
    edited(
      'hedge lost',
      'charts/coreweave.yaml',
      '{coreweave-revenue-2025|short}',
      '{coreweave-revenue-2025|bare}',
    ),
    edited(
      'hedge lost',
      'teach/en/coreweave.yaml',
      '{coreweave-debt-due-within-year}',
      '{coreweave-debt-due-within-year|worded}',
    ),

    ...AMOUNTS.map((id) => edited('standing lost', FACTS, /\n\s+standing: .*/, '', at(id))),
    ...AMOUNTS.map((id) => edited('standing lost', FACTS, /standing: .*/, 'standing: forecast', at(id))),
    edited('standing lost', FACTS, /standing: .*/, "standing: ''", at('coreweave-debt-14bn')),
    edited('standing lost', FACTS, /standing: .*/, 'standing: solid', at('coreweave-debt-14bn')),
    csv('standing lost', 'coreweave-facilities', ',paid,', ',,'),
    csv('standing lost', 'coreweave-facilities', ',paid,', ',forecast,'),
    csv('standing lost', 'ai-deals-timeline', ',announced,', ',paid,'),
    edited('standing lost', 'assumptions.yaml', 'standing: illustrative', 'standing: paid'),
    edited('standing lost', 'strings/en.yaml', /\n {2}paid: paid.*/, ''),

    ...[
      '.nan',
      '.inf',
      '-.inf',
      '1e400',
      '1e300',
      '99999999',
      '-14',
      '14.0001',
      '41',
      "'14'",
      '0x14',
      '14bn',
      '[14]',
      'true',
      'null',
      '1_4',
      '0',
    ].map((value) =>
      edited('number wrong', FACTS, /value: .*/, `value: ${value}`, at('coreweave-debt-14bn')),
    ),
    ...['NaN', 'Infinity', '1e9', '0x10', '-15', 'fifteen', '15%', '９', '1.5.2', '1 5', '51'].map((value) =>
      csv('number wrong', 'coreweave-facilities', '1782.5,15,', `1782.5,${value},`),
    ),
    csv('number wrong', 'coreweave-facilities', ',9,10,', ',10,9,'),
    csv('number wrong', 'coreweave-facilities', ',9,10,', ',9,,'),
    edited('number wrong', FACTS, /valueHigh: .*/, 'valueHigh: 0'),
    edited('number wrong', FACTS, "formula: '14 + 34;", "formula: '14 + 35;"),
    edited('number wrong', FACTS, '48 / 5 = 9.6', '48 / 5 = 9.9'),
    edited('number wrong', 'series.yaml', /value: 11171.*/, 'value: 11172.485'),

    ...some([...AMOUNTS, 'morgan-stanley-1-5tn-2028', 'openai-oracle-300bn'], 7).map((id) =>
      edited('amount renamed', FACTS, `id: ${id}\n`, `id: ${id}-x\n`),
    ),
  ];
}

/** Entries without a field they need, twice, or naming what is not there. */
export function entryMutations(): Mutation[] {
  const drop = (file: string, field: string, after?: string): Mutation =>
    edited('field missing', file, new RegExp(`\\n\\s*${field}: .*`), '', {
      ...(after === undefined ? {} : { after }),
      ...(field === 'value' ? { names: '' } : {}),
    });
  const twice = (file: string, block: RegExp): Mutation => {
    const [found = ''] = block.exec(textOf(file)) ?? [];
    return edited('entry twice', file, found, found + found);
  };
  return [
    ...['chapter', 'statement', 'value', 'unit', 'attribution', 'kind', 'para'].map((field) =>
      drop(FACTS, field, 'id: coreweave-debt-14bn'),
    ),
    ...['statement', 'formula', 'unit', 'value'].map((field) =>
      drop(FACTS, field, 'id: crwv-debt-plus-leases'),
    ),
    ...['then', 'since', 'asOf', 'direction'].map((field) => drop(FACTS, field, 'id: since-crwv-microsoft')),
    ...['title', 'publisher', 'url', 'date', 'access', 'strength', 'says'].map((field) =>
      drop('sources.yaml', field, 'id: crwv-debt-q2-2025'),
    ),
    ...['term', 'definition'].map((field) => drop('glossary.yaml', field, 'id: spv')),
    ...['chapter', 'title', 'unit'].map((field) => drop('series.yaml', field, 'id: coreweave-quarterly')),
    ...['value', 'unit', 'standing', 'note'].map((field) => drop('assumptions.yaml', field, 'id: square')),
    drop('quotes.yaml', 'source'),
    drop('publisher.yaml', 'name'),
    ...['title', 'short', 'station', 'teaser', 'lede', 'watch', 'counter', 'updated'].map((field) =>
      drop('chapters/en/abs.mdx', field),
    ),
    ...['title', 'chapter'].map((field) => drop('charts/abs.yaml', field)),
    ...['headline1', 'owedIs'].map((field) => drop('charts/coreweave.yaml', field)),
    ...['level', 'still', 'subjects'].map((field) => drop('teach/en/abs.yaml', field)),

    twice(FACTS, / {2}- id: coreweave-emblem[\s\S]*?\n\n/),
    twice(FACTS, / {2}- id: crwv-debt-plus-leases[\s\S]*?\n\n/),
    twice('sources.yaml', /- id: crwv-debt-q2-2025[\s\S]*?\n\n/),
    twice('glossary.yaml', /- id: spv[\s\S]*?\n\n/),
    twice('series.yaml', /- id: coreweave-interest[\s\S]*?\n\n/),
    twice('assumptions.yaml', /- id: square\n[\s\S]*?\n\n/),
    twice('series/coreweave-debt.csv', /\n2025-06,.*/),
    twice('chapters/en/spv.mdx', /<Step id="spv-2"[\s\S]*?<\/Step>\n\n/),
    twice('charts/coreweave.yaml', /\n {2}headline1: .*/),
    twice('strings/en.yaml', /\n {2}larger: larger/),
    edited('entry twice', 'charts/spv.yaml', 'id: spv', 'id: abs'),
    edited('entry twice', 'teach/en/spv.yaml', 'id: spv', 'id: abs'),

    edited('id unknown', FACTS, 'source: bis-annual-2026', 'source: bis-annual-2062'),
    edited('id unknown', FACTS, '- coreweave-revenue-2025', '- coreweave-revenue-2052', {
      after: 'id: since-crwv-revenue-2025',
    }),
    edited('id unknown', FACTS, 'direction: as-expected', 'direction: constructor'),
    edited('id unknown', FACTS, 'chapter: coreweave', 'chapter: coreweaver'),
    edited('id unknown', 'series.yaml', '- crwv-q2-2025-release', '- __proto__'),
    edited(
      'id unknown',
      FACTS,
      'asOf:',
      'supersededBy: since-nothing\n    asOf:',
      at('since-crwv-microsoft'),
    ),
    edited('id unknown', 'lookups.yaml', '- id: since-capex', '- id: since-nothing'),
    edited('id unknown', 'quotes.yaml', /source: .*/, 'source: nobody'),
    edited('id unknown', 'unplaced.yaml', 'chapters: {}', 'chapters: {}\nno-such-entry: For no reason.'),
    edited('id unknown', 'series/coreweave-debt.csv', /,crwv-[a-z0-9-]+,/, ',nobody,'),
    edited('id unknown', 'charts/spv.yaml', 'data:', 'data:\n  extra: no-such-amount'),
    edited('id unknown', 'charts/coreweave.yaml', 'series: coreweave-backlog', 'series: toString'),
    edited(
      'id unknown',
      'charts/coreweave.yaml',
      'coreweave-backlog }',
      'coreweave-backlog, column: rates }',
    ),
    edited('id unknown', 'chapters/en/spv.mdx', '<Fact id="meta-louisiana-27bn"', '<Fact id="constructor"'),
    edited('id unknown', 'chapters/en/spv.mdx', '<Term id="blue-owl"', '<Term id="__proto__"'),
    edited('id unknown', 'chapters/en/spv.mdx', '<Role of="debt"', '<Role of="hasOwnProperty"'),
    edited('id unknown', 'chapters/en/spv.mdx', 'uses="meta-louisiana-27bn"', 'uses="nothing"'),
    edited('id unknown', 'chapters/en/spv.mdx', 'note="dis-spv-builds"', 'note="dis-nothing"'),
    edited('id unknown', 'chapters/en/spv.mdx', 'panels: [spv-try]', 'panels: [spv-tries]'),
    edited('id unknown', 'chapters/en/spv.mdx', 'panels: [spv-try]', 'panels: [abs-try]'),
    edited('id unknown', 'charts/spv.yaml', 'chapter: spv', 'chapter: abs', { names: '' }),
    edited('id unknown', 'charts/spv.yaml', 'chapter: spv', 'chapter: vps'),
    edited('id unknown', FACTS, 'chapter: scale', 'chapter: scales'),
    edited('id unknown', 'chapters.yaml', '- spv', '- vps', { names: '' }),
    edited('id unknown', 'chapters.yaml', '- spv\n', '', { names: 'facts.yaml' }),
    edited('id twice', 'chapters.yaml', '- spv', '- abs'),
    edited('id unknown', 'chapters.yaml', '- spv', '- embed'),
    edited('id unknown', 'chapters/en/spv.mdx', 'card: spv-5', 'card: spv-66'),
    edited('id unknown', 'chapters/en/spv.mdx', 'station: box', 'station: bank'),
    edited('field twice', 'chapters/en/spv.mdx', 'title: ', 'number: 3\ntitle: '),
    edited('id unknown', 'chapters/en/spv.mdx', '- since-meta-elpaso', '- since-nothing'),
    edited('id unknown', 'chapters/en/spv.mdx', 'id="spv-2"', 'id="spv-9"'),
    edited('id unknown', 'chapters/en/spv.mdx', 'id="spv-2"', 'id="abs-2"'),
    edited('id unknown', 'teach/en/coreweave.yaml', 'steps: [coreweave-5]', 'steps: [coreweave-55]'),
    edited('id unknown', 'teach/en/coreweave.yaml', 'still: coreweave-5', 'still: spv-1'),
    edited('id unknown', 'teach/en/coreweave.yaml', 'terms: [neocloud,', 'terms: [valueOf,'),
    edited('id unknown', 'teach/en/abs.yaml', /abs-alike=30/, 'abs-alike=3000'),
    edited('id unknown', 'teach/en/abs.yaml', /abs-alike=30/, 'abs-wrong=30'),
    edited('id unknown', 'series/ai-deals-timeline.csv', ',SoftBank,softbank,', ',SoftBank,hardbank,', {
      names: 'charts/nvidia-deals-explore.yaml',
    }),
    edited('id unknown', 'series/ai-deals-timeline.csv', /,nvidia,(?=CoreWeave)/, ',oracle,'),
    edited('id unknown', 'series/ai-deals-timeline.csv', ',backstop,', ',backstopp,'),
    edited('id unknown', 'strings/en.yaml', '\n  loan: loan', '', { names: 'series/ai-deals-timeline.csv' }),
    ...misdated(),
    ...columns(),
  ];
}

function misdated(): Mutation[] {
  const dated = (file: string, find: string | RegExp, replace: string): Mutation =>
    edited('date impossible', file, find, replace);
  const correction = (text: string): Mutation =>
    changed('date impossible', `corrections.yaml: ${text}`, 'corrections.yaml', text);
  const look = (looked: string): Mutation =>
    edited('date impossible', 'lookups.yaml', /\n {4}looked: .*/, `\n    looked: ${looked}`);
  return [
    dated(FACTS, /asOf: '2025-03'/, "asOf: '2025-13'"),
    dated(FACTS, /asOf: '2025-12-31'/, "asOf: '2025-12-32'"),
    dated(FACTS, "published: '2025-12-10'", "published: '2025-02-30'"),
    dated(FACTS, "published: '2025-12-10'", 'published: 2025-12-10'),
    dated('sources.yaml', "date: '2025-06-30", "date: '2025-06-31"),
    dated('sources.yaml', "date: '2025-06-30", "date: '0025-06-30"),
    dated('series/ai-deals-timeline.csv', ',2025-03-10,', ',2025-03-40,'),
    dated('series/coreweave-facilities.csv', ',2028-03,', ',2028-33,'),
    dated('chapters/en/spv.mdx', "updated: '2026-11-28'", "updated: '2026-11-32'"),
    dated('chapters/en/spv.mdx', "updated: '2026-11-28'", 'updated: 2026-11-28'),
    dated('chapters/en/spv.mdx', "updated: '2026-11-28'", "updated: 'yesterday'"),
    correction(
      "- { id: a, date: '2026-08-01', kind: update, now: Added. }\n- { id: b, date: '2026-08-02', kind: update, now: Added. }",
    ),
    correction("- { id: a, date: '2026-02-29', kind: update, now: Added. }"),
    correction("- { id: a, date: '2026-08-01', kind: correction, now: Added. }"),
    correction("- { id: a, date: '2026-08-01', kind: correction, was: This., now: That. }"),
    ...["'2026-02-30'", "'2026-13'", "'2026'", "'1999-01-01'", "'last week'"].map(look),
    dated('lookups.yaml', /checked: .*/, "checked: '2026-10-32'"),
    dated('lookups.yaml', /checked: .*/, "checked: '2025-10-06'"),
    correction(
      "- { id: a, date: '2026-08-01', kind: update, now: Added. }\n- { id: a, date: '2026-08-01', kind: update, now: Added. }",
    ),
    correction("- { id: a, date: '2026-08-01', kind: update, at: /nowhere/, now: Added. }"),
  ];
}

/** Tables with columns swapped, lost, twice, or rows of another width. */
function columns(): Mutation[] {
  const header = (file: string, one: string, other: string): Mutation => {
    const [head = '', ...rows] = textOf(file).split('\n');
    const swapped = head
      .split(',')
      .map((name) => (name === one ? other : name === other ? one : name))
      .join(',');
    return changed('columns wrong', `${file}: ${one} ↔ ${other}`, file, [swapped, ...rows].join('\n'), {
      names: '',
    });
  };
  const S = 'series/coreweave-facilities.csv';
  const D = 'series/ai-deals-timeline.csv';
  return [
    header(S, 'outstandingUSDm', 'rate'),
    header(S, 'rateLow', 'rateHigh'),
    header(S, 'point', 'facility'),
    header(S, 'standing', 'source'),
    header(S, 'printHedge', 'standing'),
    header(D, 'from', 'to'),
    header(D, 'fromId', 'toId'),
    header(D, 'value', 'unit'),
    header(D, 'date', 'point'),
    header(D, 'type', 'note'),
    header('series/coreweave-quarterly.csv', 'revenue', 'netLoss'),
    header('series/private-credit-size.csv', 'asOf', 'value'),
    edited('columns wrong', S, 'rate,rateLow', 'rate,rate'),
    edited('columns wrong', S, ',standing,', ',__proto__,'),
    edited('columns wrong', S, ',standing,', ',,'),
    edited('columns wrong', S, 'DDTL 1.0,', ''),
    edited('columns wrong', S, 'DDTL 1.0,', 'DDTL 1,0,'),
    edited('columns wrong', S, '"SOFR', '""SOFR'),
    edited('columns wrong', S, '"SOFR', 'SOFR'),
    edited('columns wrong', S, 'ddtl-1,', '"ddtl-1,'),
    edited('columns wrong', S, /,/g, ';'),
    edited('columns wrong', S, /,/g, '\t'),
    edited('columns wrong', S, /\nddtl-2.*/, '', { names: '' }),
  ];
}

/** Values of another type, at places taken from all over every sort of file. */
export function typeMutations(): Mutation[] {
  const files = [...original.keys()].filter(
    (file) => file.endsWith('.yaml') && file !== 'unplaced.yaml' && file !== 'corrections.yaml',
  );
  const wrong: readonly unknown[] = [
    7,
    null,
    true,
    ['a'],
    { a: 'b' },
    '',
    { __proto__: 'x', constructor: 'y' },
  ];
  const places = files.flatMap((file) => {
    const text = textOf(file);
    return some(leaves(parseDocument(text)), file === FACTS || file === 'sources.yaml' ? 12 : 2).map(
      (leaf) => ({ file, text, leaf }),
    );
  });
  return places.flatMap(({ file, text, leaf }, i) => {
    const [from, to] = leaf.range!;
    const value = wrong[i % wrong.length];
    // An empty text and true are right in some places, as a number is where an amount stands.
    const other = typeof leaf.value === 'string' ? value : value === 7 || value === true ? 'x' : value;
    const name = `${file}: ${JSON.stringify(leaf.value).slice(0, 24)} → ${JSON.stringify(other)}`;
    return [
      changed('type wrong', name, file, text.slice(0, from) + JSON.stringify(other) + text.slice(to), {
        names: '',
      }),
    ];
  });
}

function leaves(document: Document): Scalar[] {
  const found: Scalar[] = [];
  visit(document, (key, node) => {
    // Folded and block texts run on; what they hold is tried elsewhere. A panel’s setting may be empty.
    if (
      isScalar(node) &&
      key !== 'key' &&
      node.value !== '' &&
      node.range &&
      !/[\n=]/.test(node.source ?? '')
    )
      found.push(node);
  });
  return found;
}
