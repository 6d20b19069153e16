import type { Amount, FigureData, Role } from '../../lib/types.ts';
import type { Mark, Scene, Size } from '../../marks/mark.ts';
import { fill, series, words, type Settings } from '../figure.ts';
import type { Panel } from '../panel.ts';
import { between, named, type Place } from '../places.ts';
import { sheetFor } from '../sheet.ts';
import { block, blockHeight, type Line } from '../type.ts';
import { arrow, sum, widthOf } from './web.ts';

/** Every company by its key: its column, its row, its names in the table of deals. Partners stand next to each other. */
const COMPANIES: Record<string, readonly [column: number, row: number, ...names: string[]]> = {
  softbank: [0, 0, 'SoftBank'],
  oracle: [1, 0, 'Oracle'],
  thrive: [2, 0, 'Thrive Holdings'],
  microsoft: [0, 1, 'Microsoft'],
  openai: [1, 1, 'OpenAI'],
  amazon: [2, 1, 'Amazon'],
  anthropic: [0, 2, 'Anthropic'],
  nvidia: [1, 2, 'Nvidia'],
  coreweave: [2, 2, 'CoreWeave'],
  xai: [0, 3, 'xAI chip vehicle', 'xAI / SpaceX'],
  blueowl: [1, 4, 'Blue Owl funds'],
  meta: [2, 3, 'Meta'],
  hyperion: [2, 4, 'Meta Hyperion venture'],
};

/** Whom the choice offers: everybody with more than one partner, and Oracle for the size of its one. */
const OFFERED = [
  'openai',
  'nvidia',
  'microsoft',
  'oracle',
  'amazon',
  'coreweave',
  'anthropic',
  'meta',
  'xai',
];
const EVERYBODY = 'everybody';

const ROLES: Record<string, Role> = {
  purchase: 'purchase',
  backstop: 'purchase',
  investment: 'equity',
  'equity-for-services': 'equity',
};

/** Deals that took the place of an earlier one, which then no longer stands: the same arrow, with another sum. */
const REPLACES: Record<string, string> = { '2026-02-nvidia-openai': '2025-09-nvidia-openai' };

/** px between the words in a box and its outline. */
const PAD = 2;

interface Deal extends Amount {
  key: string;
  /** Months since year 0. */
  month: number;
  from: string;
  to: string;
  type: string;
  names: readonly [string, string];
}

const roleOf = ({ type }: Deal): Role => ROLES[type] ?? 'context';

/** @throws Error naming a company without a place */
function keyOf(name: string): string {
  const found = Object.entries(COMPANIES).find(([, [, , ...names]]) => names.includes(name));
  if (found) return found[0];
  throw new Error(`The web of deals has no place for "${name}": give it one in nvidia-deals/explore.ts.`);
}

function deals(data: FigureData): Deal[] {
  return series(data, 'deals').map(({ point, cells = {}, ...money }) => {
    const { date = '', from = '', to = '', type = '' } = cells;
    const [year = 0, month = 1] = date.split('-').map(Number);
    return {
      ...money,
      key: REPLACES[point] ?? point,
      month: year * 12 + month - 1,
      from: keyOf(from),
      to: keyOf(to),
      type,
      names: [from, to] as const,
    };
  });
}

/** The deals as they stood at the end of a month; the later of two with one key stands for both. */
function standing(all: readonly Deal[], month: number): Deal[] {
  const then = all.filter((deal) => deal.month <= month);
  return [...new Map(then.map((deal) => [deal.key, deal])).values()];
}

const monthName = (data: FigureData, month: number): string =>
  `${words(data, 'months').split(' ')[month % 12]} ${Math.floor(month / 12)}`;

const sumOf = ({ hedge, short }: Amount): string => `${hedge} ${short}`.trim();

/** Places of all companies, three across and five down. */
function places({ width }: Size, top: number, bottom: number): Record<string, Place> {
  const gap = Math.max(23, width * 0.085);
  const w = (width - gap * 2 - 6) / 3;
  const pitch = (bottom - top) / 5;
  return Object.fromEntries(
    Object.entries(COMPANIES).map(([key, [column, row]]) => [
      key,
      { x: 3 + column * (w + gap), y: top + row * pitch + pitch * 0.13, w, h: pitch * 0.74 },
    ]),
  );
}

/** Arrows of one pair side by side, in the order of their dates. */
function arrows(shown: readonly Deal[], at: Record<string, Place>, width: (deal: Deal) => number): Mark[] {
  const pairs = new Map<string, Deal[]>();
  for (const deal of shown) {
    const pair = [deal.from, deal.to].sort().join();
    pairs.set(pair, [...(pairs.get(pair) ?? []), deal]);
  }
  return [...pairs.values()].flatMap((pair) => {
    const apart = 7;
    let aside = -pair.reduce((total, deal) => total + width(deal) + apart, -apart) / 2;
    return pair.map((deal) => {
      const [{ key, from, to, standing: how }, w] = [deal, width(deal)];
      const side = (aside + w / 2) * (from < to ? 1 : -1);
      aside += w + apart;
      const points = between(at[from]!, at[to]!, side);
      return arrow({ key, points, width: w, role: roleOf(deal), standing: how });
    });
  });
}

function draw(data: FigureData, size: Size, shown: readonly Deal[], company: string, title: string): Scene {
  const sheet = sheetFor(data, size);
  const { type } = sheet;
  const small = Math.max(12, type.caption * 0.93);
  const heading: Line[] = [{ text: title, size: type.label, weight: 600 }];
  const foot: Line[] = [
    { text: words(data, 'orders'), size: small, weight: 600, tone: 'purchase' },
    { text: words(data, 'foot'), size: small, tone: 'muted' },
  ];
  const shares: Line = { text: words(data, 'shares'), size: small, weight: 600, tone: 'equity' };
  const top = blockHeight(heading, size.width);
  const bottom = size.height - blockHeight(foot, size.width) - type.caption * 0.2;
  const at = places(size, top, bottom);
  const scale = Math.min(0.15, Math.max(23, size.width * 0.085) * 0.003);
  const width = (deal: Deal): number => widthOf(sheet, scale, deal.unit === 'USD_bn' ? deal : undefined);
  const lines = (key: string, size: number): Line[] => [
    { text: words(data, key), size: Math.max(12, Math.min(type.caption, size * 1.1)), weight: 600 },
    ...shown
      .filter(({ from, to }) => company !== EVERYBODY && key !== company && (from === key || to === key))
      .map((deal) => sum(deal, size, roleOf(deal))),
  ];
  // All boxes in one size of words: the largest at which the fullest fits.
  const { w, h } = at['openai']!;
  const full = (size: number): number =>
    Math.max(...Object.keys(at).map((key) => blockHeight(lines(key, size), w - PAD * 2)));
  let said = small;
  while (said > 12 && full(said) > h - 4) said = Math.max(12, said * 0.96);
  const picked = at[company];
  const firstWidth = block('', { x: 0, top: 0 }, foot.slice(0, 1)).width;
  const marks: Mark[] = [
    ...arrows(shown, at, width),
    ...Object.entries(at).flatMap(([key, place]) => named(key, place, lines(key, said), undefined, PAD)),
    ...block('title', { x: 0, top: 0, maxWidth: size.width }, heading).marks,
    ...block('foot', { x: 0, top: bottom + type.caption * 0.1, maxWidth: size.width }, foot).marks,
    ...block('shares', { x: firstWidth + small, top: bottom + type.caption * 0.1 }, [shares]).marks,
  ];
  if (picked) {
    const [x, y, r, b] = [picked.x - 1, picked.y - 1, picked.x + picked.w + 1, picked.y + picked.h + 1];
    const points = [
      [x, y],
      [r, y],
      [r, b],
      [x, b],
      [x, y],
      [r, y],
    ] as const;
    marks.push({ kind: 'line', key: 'picked', points, width: 3 });
  }
  const focus = { x: 0, y: 0, width: size.width, height: size.height };
  return { width: size.width, height: size.height, marks, focus, label: title };
}

function sentence(data: FigureData, shown: readonly Deal[], settings: Settings, month: string): string {
  const { company } = settings;
  if (company === EVERYBODY) {
    const partners = new Set(shown.flatMap(({ from, to }) => [from, to])).size;
    return fill(data, shown.length === 1 ? 'saysOne' : 'saysAll', { deals: shown.length, partners, month });
  }
  // Each partner once, with all its sums: they are listed, never added.
  const list = (mine: 'from' | 'to', other: 0 | 1): string => {
    const sums = new Map<string, string[]>();
    for (const deal of shown.filter((each) => each[mine] === company))
      sums.set(deal.names[other], [...(sums.get(deal.names[other]) ?? []), sumOf(deal)]);
    const said = [...sums].map(([name, all]) => fill(data, 'saysDeal', { name, sum: all.join(', ') }));
    return said.join('; ') || words(data, 'nothing');
  };
  const name = words(data, `${company}`);
  return fill(data, 'says', { company: name, month, in: list('to', 0), out: list('from', 1) });
}

/** The web of deals, one company or one month at a time. */
export const explore: Panel = {
  id: 'nvidia-deals-explore',
  shape: 'tall',
  controls(data) {
    const months = deals(data).map(({ month }) => month);
    const [first, last] = [Math.min(...months), Math.max(...months)];
    return [
      {
        kind: 'choice',
        name: 'company',
        label: words(data, 'company'),
        value: EVERYBODY,
        options: [EVERYBODY, ...OFFERED].map((value) => ({ value, label: words(data, value) })),
      },
      {
        kind: 'slider',
        name: 'month',
        label: words(data, 'month'),
        min: 0,
        max: last - first,
        step: 1,
        value: last - first,
        says: (value) => monthName(data, first + value),
      },
    ];
  },
  run(data, settings) {
    const all = deals(data);
    const now = Math.min(...all.map(({ month }) => month)) + Number(settings['month']);
    const [month, company] = [monthName(data, now), `${settings['company']}`];
    const shown = standing(all, now).filter(
      ({ from, to }) => company === EVERYBODY || from === company || to === company,
    );
    const title = fill(data, 'title', { company: words(data, company), month });
    const rows = shown.map((deal) => [
      monthName(data, deal.month),
      ...deal.names,
      words(data, deal.type),
      sumOf(deal),
      words(data, deal.standing),
    ]);
    const columns = words(data, 'columns').split(', ');
    return {
      scene: (size) => draw(data, size, shown, company, title),
      says: sentence(data, shown, settings, month),
      table: {
        caption: title,
        columns,
        rows: rows.length ? rows : [[month, ...columns.slice(1).map(() => words(data, 'nothing'))]],
      },
    };
  },
  tap(key) {
    const company = key.replace(/-(box|name.*)$/, '');
    return key !== company && OFFERED.includes(company) ? { company } : undefined;
  },
};
