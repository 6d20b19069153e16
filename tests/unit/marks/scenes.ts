import * as fc from 'fast-check';
import type { Role, Standing } from '../../../src/lib/types.ts';
import type {
  AreaMark,
  ArrowMark,
  BoxMark,
  CellMark,
  DotMark,
  LineMark,
  Mark,
  Point,
  Scene,
  TextMark,
} from '../../../src/marks/mark.ts';

export const roles: readonly Role[] = ['debt', 'equity', 'purchase', 'chips', 'savers', 'context'];
export const standings: readonly Standing[] = [
  'paid',
  'committed',
  'announced',
  'forecast',
  'claimed',
  'illustrative',
  'unknown',
];

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const px = between(-20, 420);
const length = between(0, 90);
const fraction = between(0, 1);
const point: fc.Arbitrary<Point> = fc.tuple(px, px);

/** Few keys for many marks, so that two scenes share some of them; spaces and kinds in a key confuse nobody. */
const key = fc.constantFrom(
  'a',
  'a b',
  'a cell',
  'squares/0',
  'squares/1',
  'squares/2',
  'big/0',
  'big/1',
  'é',
);

/** Words that could be taken for markup, for a key or for a kind. */
const words = fc.constantFrom(
  '$14 billion',
  'b',
  'cell',
  'b cell',
  'A & <b>“B”</b>',
  '"]]>&amp;',
  '借 7',
  'x  y',
);

const common = {
  key,
  role: maybe(fc.constantFrom(...roles)),
  standing: maybe(fc.constantFrom(...standings)),
  opacity: maybe(fraction),
  order: maybe(between(0, 4)),
};

const via = fc.array(point, { minLength: 1, maxLength: 4 });

/** A way to travel ends where the mark stays. */
const travelling = <M extends CellMark | BoxMark | DotMark | TextMark>(
  mark: fc.Arbitrary<M>,
): fc.Arbitrary<M> =>
  fc
    .tuple(mark, maybe(via), maybe(fc.array(fc.constantFrom(...roles), { maxLength: 3 })))
    .map(([m, way, legs]) => (way ? { ...m, via: [...way, [m.x, m.y] as const], legs } : m));

const cell: fc.Arbitrary<CellMark> = fc.record({
  ...common,
  kind: fc.constant('cell' as const),
  x: px,
  y: px,
  w: length,
  h: length,
  part: maybe(fraction),
  shade: maybe(fraction),
  turn: maybe(between(-180, 180)),
});

const box: fc.Arbitrary<BoxMark> = fc.record({
  ...common,
  kind: fc.constant('box' as const),
  x: px,
  y: px,
  w: length,
  h: length,
  r: between(0, 6),
  bare: maybe(fc.constant(true)),
  tone: maybe(fc.constant('ink' as const)),
});

const dot: fc.Arbitrary<DotMark> = fc.record({
  ...common,
  kind: fc.constant('dot' as const),
  x: px,
  y: px,
  r: between(0, 40),
  shade: maybe(fraction),
});

const polyline = fc.array(point, { minLength: 2, maxLength: 5 });

const line: fc.Arbitrary<LineMark> = fc.record({
  ...common,
  kind: fc.constant('line' as const),
  points: polyline,
  width: between(0.5, 4),
  dash: maybe(fc.constantFrom([2, 2], [4, 1])),
});

const arrow: fc.Arbitrary<ArrowMark> = fc.record({
  ...common,
  kind: fc.constant('arrow' as const),
  points: polyline,
  width: between(1, 30),
  head: between(0, 20),
});

const area: fc.Arbitrary<AreaMark> = fc.record({
  ...common,
  kind: fc.constant('area' as const),
  over: polyline,
  under: polyline,
  shade: maybe(fraction),
  tone: maybe(fc.constant('ink' as const)),
});

const text: fc.Arbitrary<TextMark> = fc.record({
  ...common,
  kind: fc.constant('text' as const),
  x: px,
  y: px,
  text: words,
  size: between(12, 40),
  weight: fc.constantFrom(400 as const, 600 as const),
  anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
  tone: fc.constantFrom('ink' as const, 'muted' as const, ...roles),
  fact: maybe(fc.constantFrom('coreweave-debt-14bn', 'square')),
  value: maybe(fc.constantFrom(0, 14, -2.5, 0.72)),
});

/** A generator for every kind of mark: a kind that has none does not compile. */
export const markOf: { [K in Mark['kind']]: fc.Arbitrary<Extract<Mark, { kind: K }>> } = {
  cell: travelling(cell),
  box: travelling(box),
  dot: travelling(dot),
  line,
  arrow,
  text: travelling(text),
  area,
};

/** What scenes have most of. */
const OFTEN: Partial<Record<Mark['kind'], number>> = { cell: 3, text: 2 };

/** Every kind of mark, in every standing, role, place in the queue and way to travel. */
export const mark: fc.Arbitrary<Mark> = fc.oneof(
  ...Object.entries(markOf).map(([kind, arbitrary]) => ({
    arbitrary: arbitrary as fc.Arbitrary<Mark>,
    weight: OFTEN[kind as Mark['kind']] ?? 1,
  })),
);

/** A scene of up to nine marks with keys of their own, as figures draw them. */
export const scene: fc.Arbitrary<Scene> = fc.record({
  width: fc.integer({ min: 280, max: 680 }),
  height: fc.integer({ min: 280, max: 660 }),
  marks: fc.uniqueArray(mark, { selector: (m) => m.key, maxLength: 9 }),
  focus: fc.constant({ x: 0, y: 0, width: 280, height: 280 }),
  label: fc.constantFrom('Squares', 'A "pile" & <its> floor'),
});

/** Progress strictly between the two ends. */
export const progress: fc.Arbitrary<number> = between(0.0001, 0.9999);
