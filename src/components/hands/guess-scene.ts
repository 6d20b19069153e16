import { words, type Chart } from '../../charts/chart.ts';
import type { Guess, GuessLevel } from '../../charts/guess.ts';
import { roomUnder, type LayoutOf } from '../../charts/shared/layout.ts';
import type { ChartData } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Scene, Size, TextMark } from '../../marks/mark.ts';
import { levelMarks } from './guess-level.ts';

/** What a guess is drawn from: the chapter's drawing, what it asks, and its data. */
export interface Asked {
  chart: Chart;
  guess: Guess;
  data: ChartData;
}

/** Captions over the highest level that words may reach. */
const REACH = 2.6;

/**
 * The marks of a step that gives the answer, which pours in from above, and on them a level with its name. Words that the
 * level would cross stand over it; where they cannot, the level is left out.
 * @param from the top of the room, px
 */
function answered(
  { guess }: Asked,
  { marks }: Scene,
  { type }: LayoutOf<ChartData>,
  { floor, clear = 0, per, most, under = 0 }: GuessLevel,
  value: number,
  set: readonly Mark[],
  from: number,
): Mark[] {
  const yields = (mark: Mark): mark is TextMark =>
    mark.kind === 'text' && !!guess.yields?.keys.test(mark.key);
  const lines = marks.filter(yields);
  const high = Math.min(...lines.map(({ y, size }) => y - size));
  const low = Math.max(...lines.map(({ y }) => y));
  // What the level's name stands on.
  const level = from + floor - Math.max(clear, value * per);
  const end = level - type.caption * (under && value * per <= under ? 1 : (guess.yields?.by ?? 0));
  const up = set.length && low > end && high < level ? end - low : 0;
  const fits = high + up > from + floor - most * per - type.caption * REACH;
  const poured = marks.map((mark): Mark => {
    if (yields(mark)) return fits ? moved(mark, 0, up) : mark;
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
  return fits ? [...poured, ...set] : poured;
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
  const set = (
    guess.drawn?.(layout, levels, values, asking) ??
    values.flatMap((value, n) => levelMarks(layout, guess.role, levels[n]!, value, asking))
  ).map((mark) => moved(mark, 0, top));
  if (asking) {
    // Its headline is the question.
    const labels = { ...data.labels, [`headline${step}`]: words(data, 'guessAsk') };
    const scene = chart.scene({ ...data, labels }, step, size);
    const rest = scene.marks.filter(({ key }) => !guess.answer.test(key));
    return { ...scene, marks: [...rest, ...set] };
  }
  const scene = chart.scene(data, step, size);
  return { ...scene, marks: answered(asked, scene, layout, levels[0]!, values[0] ?? 0, set, top) };
}
