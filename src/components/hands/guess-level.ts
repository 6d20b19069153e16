import { fill, type Chart } from '../../charts/chart.ts';
import { GRIP } from '../../charts/grip.ts';
import type { Guess, GuessLevel } from '../../charts/guess.ts';
import type { LayoutOf } from '../../charts/shared/layout.ts';
import { type PlaceBox, slab } from '../../charts/shared/places.ts';
import { stroke } from '../../charts/shared/rules.ts';
import { squares } from '../../charts/shared/squares.ts';
import { LEADING } from '../../charts/shared/space.ts';
import { block, type BlockPlace, type Line, lowered, poster } from '../../charts/shared/type.ts';
import type { ChartData, Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';

/** What a guess is drawn from: the chapter's drawing, what it asks, and its data. */
export interface Asked {
  chart: Chart;
  guess: Guess;
  data: ChartData;
}

/** How strong the ground is of all that may be guessed; px: how thick its edge is. */
const GROUND = 0.07;
const EDGE = 1.4;
/** How much larger than over it a number in that ground is. */
const LARGER = 1.7;
/** px between a number in that ground and its level, under which tails of letters reach. */
const OVER = 8;
/** px of paper round words that lie over squares. */
const PAPER = 5;

/** Ground over squares, for a line that crosses them and for its name. */
const paper = (key: string, x: number, y: number, w: number, h: number): Mark => ({
  kind: 'box',
  key,
  x,
  y,
  w,
  h,
  r: 0,
  bare: true,
});

/** All that may be guessed, as a frame on pale ground. */
function rangeMarks(key: string, role: Role, at: PlaceBox): Mark[] {
  const { x, y, w, h } = at;
  const [floor, left, right] = [y + h, x + EDGE / 2, x + w - EDGE / 2];
  const frame: Point[] = [
    [left, floor],
    [left, y],
    [right, y],
    [right, floor],
  ];
  return [
    slab(`${key}-range`, at, { role, shade: GROUND }),
    stroke(`${key}-frame`, frame, EDGE, { role, dash: [4, 3] }),
  ];
}

/**
 * One level. While it is set: the frame of all that may be guessed, in it pale squares up to the level, over it the number,
 * and the rail that its grip goes along; afterwards a grey line, and in the margin what it is called.
 */
export function levelMarks(
  { guess, data }: Asked,
  { type }: LayoutOf<ChartData>,
  { x, floor, pitch, columns = 1, edge, per, most, clear = 0, under = 0 }: GuessLevel,
  key: string,
  value: number,
  asking: boolean,
): Mark[] {
  const text = fill(data, 'guessValue', { n: value });
  // In a lower drawing there may be less room than when it was set.
  const y = floor - Math.min(value, most) * per;
  const wide = columns * pitch;
  // Squares that leave no margin have its name on paper over them.
  const margin = edge - x - wide > GRIP / 2;
  const size = asking ? type.number : type.caption;
  const line: Line = { text, size, weight: 600, ...(asking ? { tone: guess.role } : {}) };
  const place: BlockPlace = asking
    ? { x, top: 0, maxWidth: edge - x }
    : {
        x: edge - (margin ? 0 : PAPER),
        top: 0,
        anchor: 'end',
        ...(margin ? { maxWidth: edge - x - wide } : {}),
      };
  const rows = Math.ceil((floor - y) / pitch - 0.01);
  const top = floor - most * per;
  const right = Math.min(x + wide, edge);
  // Where the frame is broad its number stands on the level, in what is left of it.
  const room = Math.min(right, edge - GRIP) - x - 3 * PAPER;
  const larger = poster(line, room, line.size * LARGER);
  const rides = asking && larger.size >= line.size && y - larger.size * LEADING - OVER - PAPER > top;
  const said = block(`${key}-${asking ? 'value' : 'is'}`, rides ? { x: x + 2 * PAPER, top: 0 } : place, [
    // In ink on the frame's ground: no role's own can be read on a tenth of it.
    rides ? { ...larger, tone: 'ink' } : line,
  ]);
  const from = rides ? y : asking ? top : Math.min(y, floor - clear);
  const over = from - said.bottom - (rides ? OVER : asking || margin ? 2 : PAPER);
  // On squares it stands under its level, and where the headline is close, too.
  const inside = floor - y <= under && floor - y > said.bottom + 2 * PAPER;
  const down = !asking && (inside || over < 0) ? y + PAPER : over;
  const pile = squares({
    key,
    count: rows * columns,
    columns,
    pitch,
    x,
    bottom: floor,
    role: guess.role,
    // Nobody's money: as pale at every size.
    standing: 'paid',
    shade: () => 0.3,
  });
  return [
    ...(asking
      ? [
          ...rangeMarks(key, guess.role, { x, y: top, w: right - x, h: floor - top }),
          ...pile.map((cell): Mark => {
            // The last row ends at the level.
            const high = Math.max(cell.y, y);
            return { ...cell, y: high, h: cell.y + cell.h - high };
          }),
        ]
      : // Round a line that crosses squares there is ground.
        [
          paper(`${key}-ground`, x, y - 3, Math.min(wide, edge - x), 6),
          ...(margin
            ? []
            : [
                paper(
                  `${key}-paper`,
                  edge - said.width - 2 * PAPER,
                  down - 1,
                  said.width + 2 * PAPER,
                  said.bottom + 2,
                ),
              ]),
        ]),
    stroke(
      key,
      [
        [x, y],
        [edge, y],
      ],
      2,
      { role: asking ? guess.role : 'context' },
    ),
    ...lowered(said, down),
  ];
}
