import { cumsum } from 'd3-array';
import { BREAK, IN_HAN, READS_HAN } from '../../lib/han.ts';
import type { ChartData, Role, DataOf } from '../../lib/types.ts';
import type { Mark, Scene, Size } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { sum } from '../shared/head.ts';
import { between, placeBox, type PlaceBox } from '../shared/places.ts';
import { layoutFor } from '../shared/layout.ts';
import { LEAST } from '../shared/space.ts';
import { block, blockHeight, widthOf, type Line } from '../shared/type.ts';
import { COMPANIES, EVERYBODY, roleOf, type Deal } from './timeline.ts';

/** px between the words in a box and its outline. */
const PAD = 2;

/** Of a row, how high a box is: larger words need more of it. */
const HIGH = IN_HAN ? 0.8 : 0.74;

const ROWS = 1 + Math.max(...Object.values(COMPANIES).map(([, row]) => row));

/** The roles whose money the web shows, each named at its foot in its own ink. */
const NAMED: readonly (readonly [label: 'orders' | 'shares' | 'loans', role: Role])[] = [
  ['orders', 'purchase'],
  ['shares', 'equity'],
  ['loans', 'debt'],
];

/** Places of all companies, three across. */
function places({ width }: Size, top: number, bottom: number): Record<string, PlaceBox> {
  const gap = Math.max(23, width * 0.085);
  const w = (width - gap * 2 - 6) / 3;
  const pitch = (bottom - top) / ROWS;
  return Object.fromEntries(
    Object.entries(COMPANIES).map(([key, [column, row]]) => [
      key,
      { x: 3 + column * (w + gap), y: top + row * pitch + (pitch * (1 - HIGH)) / 2, w, h: pitch * HIGH },
    ]),
  );
}

/** Arrows of one pair side by side, in the order of their dates. */
function arrows(shown: readonly Deal[], at: Record<string, PlaceBox>, width: (deal: Deal) => number): Mark[] {
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
      return flow({ key, points, width: w, role: roleOf(deal), standing: how });
    });
  });
}

/** A sum a month, in Chinese, may have its unit on the next line. */
const parted = (line: Line): Line => ({ ...line, text: line.text.replace('美元/', `${BREAK}美元/`) });

/** Every company at its place, the deals between them, and the sums of one of them. */
export function draw(
  data: DataOf<'nvidia-deals-explore'>,
  size: Size,
  shown: readonly Deal[],
  company: string,
  title: string,
): Scene {
  const layout = layoutFor(data, size);
  const { type } = layout;
  const small = type.note;
  const heading: Line[] = [{ text: title, size: type.label, weight: 600 }];
  const colours = NAMED.map(([label, role]): Line => {
    return { text: words(data, label), size: small, weight: 600, tone: role };
  });
  const foot: Line[] = [colours[0]!, { text: words(data, 'foot'), size: small, tone: 'muted' }];
  const top = blockHeight(heading, size.width);
  const bottom = size.height - blockHeight(foot, size.width) - type.caption * 0.2;
  const at = places(size, top, bottom);
  const scale = Math.min(0.15, Math.max(23, size.width * 0.085) * 0.003);
  const width = (deal: Deal): number =>
    scale * Math.max(deal.unit === 'USD_bn' ? deal.value : 0, amount(data, 'thinnest').value);
  const lines = (key: string, size: number): Line[] => [
    {
      text: words<ChartData>(data, key),
      size: Math.max(LEAST, Math.min(type.caption, size * 1.1)),
      weight: 600,
    },
    ...shown
      .filter(({ from, to }) => company !== EVERYBODY && key !== company && (from === key || to === key))
      .map((deal) => sum(deal, size, roleOf(deal)))
      .map((line) => (READS_HAN ? parted(line) : line)),
  ];
  // All boxes in one size of words: the largest at which the fullest fits.
  const { w, h } = at['openai']!;
  const full = (size: number): number =>
    Math.max(...Object.keys(at).map((key) => blockHeight(lines(key, size), w - PAD * 2)));
  let said = small;
  while (said > LEAST && full(said) > h - 4) said = Math.max(LEAST, said * 0.96);
  const picked = at[company];
  const ends = cumsum(colours, (line) => widthOf(line) + small);
  const footTop = bottom + type.caption * 0.1;
  const marks: Mark[] = [
    ...arrows(shown, at, width),
    ...Object.entries(at).flatMap(([key, place]) => placeBox(key, place, lines(key, said), undefined, PAD)),
    ...block('title', { x: 0, top: 0, maxWidth: size.width }, heading).marks,
    ...block('foot', { x: 0, top: footTop, maxWidth: size.width }, foot).marks,
    // The first colour's name is the foot's first line; the others stand beside it.
    ...colours
      .slice(1)
      .flatMap((line, i) => block(NAMED[i + 1]![0], { x: ends[i]!, top: footTop }, [line]).marks),
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
