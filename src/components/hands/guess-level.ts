import { fill, words } from '../../charts/chart.ts';
import { GRIP } from '../../charts/grip.ts';
import type { GuessLevel } from '../../charts/guess.ts';
import type { LayoutOf } from '../../charts/shared/layout.ts';
import { lockup } from '../../charts/shared/lockup.ts';
import { plain } from '../../charts/shared/places.ts';
import { question } from '../../charts/shared/question.ts';
import { rising } from '../../charts/shared/rising.ts';
import { flat, level, stroke } from '../../charts/shared/rules.ts';
import { LEADING } from '../../charts/shared/space.ts';
import type { ChartData, Role } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';

/** How strong the ground is of all that may be guessed; px: how thick its edge is, and a level. */
const GROUND = 0.12;
const EDGE = 1.4;
const LEVEL = 2;
/** How much larger than over it a number in that ground is; of its height and breadth, its question at most. */
const LARGER = 1.7;
const ASKED = 0.48;
/** px between a number and the level that it is on. */
const OVER = 5;
/** px of paper round words that lie over squares, and round a line that crosses them. */
const PAPER = 5;
const AROUND = 3;

const levelOf = ({ x, edge }: GuessLevel, y: number, role: Role): Mark =>
  level('guess0', y, [x, edge], LEVEL, { role });

/**
 * A guess while it is set: the frame of all that may be guessed, in it pale squares up to the level, over it the number; until
 * it is moved a question.
 * @param y px, the level
 */
function asked(layout: LayoutOf<ChartData>, role: Role, level: GuessLevel, y: number, value: number): Mark[] {
  const { data, type } = layout;
  const { x, floor, edge, per, most, start } = level;
  const top = floor - most * per;
  const [left, right] = [x + EDGE / 2, edge - EDGE / 2];
  const frame: Point[] = [
    [left, floor],
    [left, top],
    [right, top],
    [right, floor],
  ];
  // It stands on its level by the grip, or over the frame.
  const rides = y - type.number * LARGER * LEADING - OVER > top;
  const said = lockup(
    'guess0-value',
    words(data, 'guessIs'),
    {
      text: fill(data, 'guessValue', { n: value }),
      size: type.number * (rides ? LARGER : 1),
      weight: 600,
    },
    edge - x - GRIP - 2 * PAPER,
  );
  const height = Math.min(floor - top, edge - x) * ASKED;
  return [
    flat('guess0-range', [x, top, edge, floor], { role, shade: GROUND }),
    stroke('guess0-frame', frame, EDGE, { role, dash: [4, 3] }),
    ...rising('guess0', role, level, y),
    levelOf(level, y, role),
    ...(value === start
      ? question('guess0-asked', {
          x: (x + edge - GRIP / 2) / 2,
          top: (top + floor - height) / 2,
          height,
        })
      : said.marks.map((mark) =>
          rides
            ? moved(mark, edge - GRIP - PAPER - said.width, y - OVER - said.bottom)
            : moved(mark, x, top - said.bottom - LEVEL),
        )),
  ];
}

/** A guess afterwards: a grey line, and on paper over the squares what it is called. @param y px, the level */
function told({ data, type }: LayoutOf<ChartData>, level: GuessLevel, y: number, value: number): Mark[] {
  const { x, floor, edge, under = 0 } = level;
  const line = { text: fill(data, 'guessValue', { n: value }), size: type.label, weight: 600 } as const;
  const said = lockup('guess0-is', words(data, 'guessIs'), line, edge - x - 2 * PAPER);
  const over = y - said.bottom - PAPER;
  // On squares it stands under its level, and where the headline is close, too.
  const inside = floor - y <= under && floor - y > said.bottom + 2 * PAPER;
  const down = inside || over < 0 ? y + PAPER : over;
  return [
    plain('guess0-ground', { x, y: y - AROUND, w: edge - x, h: 2 * AROUND }, { bare: true }),
    plain(
      'guess0-paper',
      { x: edge - said.width - 2 * PAPER, y: down - 1, w: said.width + 2 * PAPER, h: said.bottom + 2 },
      { bare: true },
    ),
    levelOf(level, y, 'context'),
    ...said.marks.map((mark) => moved(mark, edge - PAPER - said.width, down)),
  ];
}

/**
 * How a guess is drawn where its chapter does not draw it: one level in a frame. It comes with the grips, not with the chapter,
 * whose code every reader waits for. It says the labels `guessIs` and `guessValue`.
 * @param asking whether it is being set
 */
export function levelMarks(
  layout: LayoutOf<ChartData>,
  role: Role,
  level: GuessLevel,
  value: number,
  asking: boolean,
): Mark[] {
  const { floor, per, most } = level;
  // In a lower drawing there may be less room than when it was set.
  const y = floor - Math.min(value, most) * per;
  return asking ? asked(layout, role, level, y, value) : told(layout, level, y, value);
}
