import { fill, words, type Chart } from '../../charts/chart.ts';
import { GRIP, type Guess, type GuessLevel } from '../../charts/guess.ts';
import { roomUnder, type LayoutOf } from '../../charts/shared/layout.ts';
import { moment } from '../../charts/shared/rules.ts';
import { squares } from '../../charts/shared/squares.ts';
import { block } from '../../charts/shared/type.ts';
import type { ChartData } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Scene, Size, TextMark } from '../../marks/mark.ts';

/** What a guess is drawn from: the chapter's drawing, what it asks, and its data. */
export interface Asked {
  chart: Chart;
  guess: Guess;
  data: ChartData;
}

/**
 * One level. While it is set: pale squares up to it, its number, and the way its grip goes; afterwards a grey line, and in
 * the margin what it is called.
 */
function levelMarks(
  { guess, data }: Asked,
  { type }: LayoutOf<ChartData>,
  { x, floor, pitch, columns, edge, per, most }: GuessLevel,
  key: string,
  value: number,
  asking: boolean,
): Mark[] {
  const y = floor - value * per;
  const wide = columns * pitch;
  const said = asking
    ? block(`${key}-value`, { x, top: 0, maxWidth: edge - x }, [
        { text: fill(data, 'guessValue', { n: value }), size: type.number, weight: 600, tone: guess.role },
      ])
    : block(`${key}-is`, { x: edge, top: 0, anchor: 'end', maxWidth: edge - x - wide }, [
        { text: words(data, 'guessIs'), size: type.caption, tone: 'muted' },
      ]);
  // Where the headline leaves no room over a level there is room under it, on squares.
  const under = y < said.bottom + 2;
  const top = under ? y + 4 : y - said.bottom - 2;
  // Ground for words that lie on squares, and round the line that crosses them.
  const ground = asking ? { y: top, w: under ? said.width : 0, h: said.bottom } : { y: y - 3, w: wide, h: 6 };
  const rows = Math.round((value * per * 1000) / pitch) / 1000;
  const pile = squares({
    key,
    count: Math.ceil(rows) * columns,
    columns,
    pitch,
    x,
    bottom: floor,
    role: guess.role,
    standing: 'illustrative',
  });
  return [
    ...(asking
      ? [
          moment(`${key}-way`, edge - GRIP / 2, [floor - most * per, floor]),
          // The last row is full up to the level.
          ...pile.map((cell, n) => (n / columns < Math.floor(rows) ? cell : { ...cell, part: rows % 1 })),
        ]
      : []),
    { kind: 'box', key, x, ...ground, r: 0, bare: true },
    {
      kind: 'line',
      key,
      points: [
        [x, y],
        [edge, y],
      ],
      width: 2,
      role: asking ? guess.role : 'context',
    },
    ...said.marks.map((mark) => moved(mark, 0, top)),
  ];
}

/** What the name of a level takes over it, in captions. */
const NAME = 3;

/**
 * The marks of a step that gives the answer, which pours in from above. Words that the level or its name would cross stand
 * over both.
 * @param from where the pouring begins, px @param name how high the name is, px @param level none where nothing was guessed
 */
function answered({ guess }: Asked, { marks }: Scene, from: number, name: number, level = 0): Mark[] {
  const yields = (mark: Mark): mark is TextMark => mark.kind === 'text' && !!guess.yields?.test(mark.key);
  const lines = marks.filter(yields);
  const low = Math.max(...lines.map(({ y }) => y));
  const crosses = low > level - name && lines.some(({ y, size }) => y - size < level);
  return marks.map((mark): Mark => {
    if (yields(mark)) return crosses ? moved(mark, 0, level - name - low) : mark;
    if (mark.kind !== 'cell' || !guess.answer.test(mark.key)) return mark;
    const { x, y } = mark;
    return {
      ...mark,
      via: [
        [x, from],
        [x, y],
      ],
    };
  });
}

/**
 * A step's drawing with what is guessed on it. While it is asked, what gives the answer away is not there; then that pours
 * in from above.
 * @param step from 1 @param values a number for each level; none where the reader only wanted to see
 */
export function guessScene(
  asked: Asked,
  step: number,
  size: Size,
  values: readonly number[],
  asking: boolean,
): Scene {
  const { chart, guess, data } = asked;
  const { layout, top } = roomUnder(data, chart.steps, size);
  const levels = guess.levels(layout);
  const set = values
    .flatMap((value, n) => levelMarks(asked, layout, levels[n]!, `guess${n}`, value, asking))
    .map((mark) => moved(mark, 0, top));
  if (asking) {
    // Its headline is the question.
    const labels = { ...data.labels, [`headline${step}`]: words(data, 'guessAsk') };
    const scene = chart.scene({ ...data, labels }, step, size);
    const rest = scene.marks.filter(({ key }) => !guess.answer.test(key));
    return { ...scene, marks: [...rest, ...set] };
  }
  const scene = chart.scene(data, step, size);
  const [level] = set.flatMap((mark) => (mark.kind === 'line' ? [mark.points[0]![1]] : []));
  return { ...scene, marks: [...answered(asked, scene, top, layout.type.caption * NAME, level), ...set] };
}
