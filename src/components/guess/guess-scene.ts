import { fill, words, type Chart } from '../../charts/chart.ts';
import type { Guess, GuessLevel } from '../../charts/guess.ts';
import { roomUnder, type LayoutOf } from '../../charts/shared/layout.ts';
import { gap, squares } from '../../charts/shared/squares.ts';
import { moment } from '../../charts/shared/rules.ts';
import { block, runIn } from '../../charts/shared/type.ts';
import type { ChartData } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { BoxMark, LineMark, Mark, Scene, Size } from '../../marks/mark.ts';

/** What a guess is drawn from: the chapter's drawing, what it asks, and its data. */
export interface Asked {
  chart: Chart;
  guess: Guess;
  data: ChartData;
}

/** px; the side of a grip, which stands at the end of its level. */
export const GRIP = 44;
/** px of ground on both sides of a level, where it lies on squares. */
const GROUND = 2;

/** What is guessed at a level's height, and back: px. */
export const heightOf = ({ floor, pitch, columns, worth }: GuessLevel, value: number): number =>
  floor - (value / worth / columns) * pitch;

/** The largest number that a level leaves room for. */
export const mostOf = ({ floor, top, pitch, columns, worth, step }: GuessLevel): number =>
  Math.floor((((floor - top) / pitch) * columns * worth) / step + 1e-6) * step;

/** The number a level begins at: a third of the way, which gives nothing away. */
export const firstOf = (level: GuessLevel): number => Math.round(mostOf(level) / 3 / level.step) * level.step;

/** A chart's levels in a box, and the room they are in. */
export function levelsOf(
  { chart, guess, data }: Asked,
  size: Size,
): { layout: LayoutOf<ChartData>; levels: readonly GuessLevel[]; under: number; bottom: number } {
  const { layout, top, bottom } = roomUnder(data, chart.steps, size);
  return { layout, levels: guess.levels(layout), under: top, bottom };
}

/** The line of a level, over whatever squares it crosses. */
const line = (key: string, { x, edge }: GuessLevel, y: number, look: Partial<LineMark>): LineMark => ({
  kind: 'line',
  key,
  points: [
    [x, y],
    [edge, y],
  ],
  width: 2,
  role: 'context',
  ...look,
});

/** A strip of ground. */
const strip = (key: string, x: number, y: number, w: number, h: number): BoxMark => ({
  kind: 'box',
  key,
  x,
  y,
  w,
  h,
  r: 0,
  bare: true,
});

/** One level while it is being set: its squares, pale, its line, its number over it, and the way its grip goes. */
function setting(
  { guess, data }: Asked,
  layout: LayoutOf<ChartData>,
  at: GuessLevel,
  n: number,
  value: number,
): Mark[] {
  const { type } = layout;
  const y = heightOf(at, value);
  const rows = (at.floor - y) / at.pitch;
  const pile = squares({
    key: `guess${n}`,
    count: Math.ceil(rows - 1e-6) * at.columns,
    columns: at.columns,
    pitch: at.pitch,
    x: at.x,
    bottom: at.floor,
    role: guess.role,
    standing: 'illustrative',
  });
  // Its last row is full to the level.
  const filled = pile.map((cell, i) =>
    i / at.columns < Math.floor(rows + 1e-6) ? cell : { ...cell, part: rows % 1 },
  );
  const said = runIn(`guess${n}-value`, { x: at.x, top: 0, maxWidth: at.edge - at.x }, [
    { text: fill(data, 'guessValue', { n: value }), size: type.number, weight: 600, tone: guess.role },
    { text: words(data, 'guessIs'), size: type.caption, tone: 'muted' },
  ]);
  const over = y - said.bottom - GROUND;
  const top = over < 0 ? y + 2 * GROUND : over;
  return [
    moment(`guess${n}-way`, at.edge - GRIP / 2, [heightOf(at, mostOf(at)), at.floor]),
    ...filled,
    ...(over < 0 ? [strip(`guess${n}-paper`, at.x, top, said.width + 4, said.bottom)] : []),
    line(`guess${n}`, at, y, { width: 2.5, role: guess.role }),
    ...said.marks.map((mark) => moved(mark, 0, top)),
  ];
}

/**
 * The question: the step's own drawing without what gives the answer away, and the reader's levels on its floor.
 * @param values what is guessed, a number for each level
 */
export function askingScene(asked: Asked, size: Size, values: readonly number[]): Scene {
  const { chart, guess, data } = asked;
  const { layout, levels, under, bottom } = levelsOf(asked, size);
  const scene = chart.scene(data, guess.step, size);
  const label = words(data, 'guessAsk');
  const head = block('headline', { x: 0, top: 0, maxWidth: size.width }, [
    { text: label, size: layout.type.headline, weight: 500 },
  ]);
  const rest = scene.marks.filter(({ key }) => !guess.answer.test(key) && !key.startsWith('headline/'));
  const set = levels.flatMap((level, n) => setting(asked, layout, level, n, values[n]!));
  return {
    ...scene,
    label,
    marks: [
      ...rest,
      ...set.map((mark) => moved(mark, 0, under)),
      ...head.marks.map((mark) => moved(mark, 0, bottom - head.bottom)),
    ],
  };
}

/** One level afterwards: a thin grey line, and what it is called in the margin over it. */
function left(
  { data }: Asked,
  { type }: LayoutOf<ChartData>,
  at: GuessLevel,
  n: number,
  value: number,
): Mark[] {
  const y = heightOf(at, value);
  const wide = at.columns * at.pitch;
  const { marks, bottom } = block(
    `guess${n}-is`,
    { x: at.edge, top: 0, anchor: 'end', maxWidth: at.edge - at.x - wide + gap(at.pitch) },
    [{ text: words(data, 'guessIs'), size: type.caption, tone: 'muted' }],
  );
  const over = y - bottom;
  return [
    strip(`guess${n}-ground`, at.x, y - 1 - GROUND, wide, 2 * (1 + GROUND)),
    line(`guess${n}`, at, y, {}),
    ...marks.map((mark) => moved(mark, 0, over < 0 ? y + GROUND : over)),
  ];
}

/** The highest and the lowest px of these marks' words. */
function reach(marks: readonly Mark[]): { top: number; bottom: number } {
  const lines = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
  return {
    top: Math.min(...lines.map(({ y, size }) => y - size)),
    bottom: Math.max(...lines.map(({ y, size }) => y + size * 0.3)),
  };
}

/**
 * The answer: a step's own drawing, which pours in from above. What was guessed stays, as grey levels.
 * @param step from 1 @param values what was guessed; none where the reader only wanted to see
 */
export function answerScene(asked: Asked, step: number, size: Size, values?: readonly number[]): Scene {
  const { chart, guess, data } = asked;
  const { layout, levels, under } = levelsOf(asked, size);
  const scene = chart.scene(data, step, size);
  const set = (values ?? [])
    .flatMap((value, n) => (levels[n] ? left(asked, layout, levels[n], n, value) : []))
    .map((mark) => moved(mark, 0, under));
  const lines = reach(set);
  const words = reach(scene.marks.filter(({ key }) => guess.yields?.test(key)));
  // Words that a level would cross stand over it and its name.
  const up = words.top < lines.bottom + 4 && words.bottom > lines.top ? lines.top - 2 - words.bottom : 0;
  const marks = scene.marks.map((mark): Mark => {
    if (mark.kind === 'cell' && guess.answer.test(mark.key))
      return {
        ...mark,
        via: [
          [mark.x, under],
          [mark.x, mark.y],
        ],
      };
    return guess.yields?.test(mark.key) ? moved(mark, 0, up) : mark;
  });
  return { ...scene, marks: [...marks, ...set] };
}
