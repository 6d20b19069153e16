import { READS_HAN } from '../../lib/han.ts';
import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { words } from '../chart.ts';
import { bold } from '../shared/head.ts';
import { middled, type PlaceBox, slab } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line, poster, readingWeight } from '../shared/type.ts';
import { HEAVY, shut } from './chest.ts';
import type { Boxed } from './parts.ts';

/** How large a statement is at most, of an amount elsewhere and of the height. */
const LARGE = 1.6;
const HIGHEST = 0.1;
/** Of a statement, who says it. */
const WHO = 0.72;
/** Of the width, the one on the flag at most, and of the box's front the one on that. */
const BROAD = [0.84, 0.94];
/** Of the height: the flag, and how far its pole goes on under it. Of the width or the height, how thick that is; of the width, where it stands. */
const FLAG = 0.36;
const FREE = 0.1;
const POLE = 0.024;
const STANDS = 0.09;
/** Of the pole's thickness, the foot that it is planted in: how broad and how high. */
const FOOT = [5, 1.2] as const;
/** How high the flag's waves are, of its height; corners of its edge, and of a ring. */
const WAVE = 0.11;
const PIECES = 72;
/** Two rings, in the radius of one: how thick they are, and with the air round the one that is over the other; how far their middles are apart. */
const THICK = 0.2;
const AROUND = 0.32;
const APART = 1.1;
/** Degrees: how far a ring goes on past its start, so that it closes; and at either side of a crossing. */
const CLOSED = 365;
const PAST = 22;
/** Of the room over the box's words, the rings. */
const RINGS = 0.8;

/** Two rings in each other: the grey one goes over the other at one crossing, and under it at the other. @param r px */
function rings(x: number, y: number, r: number): Mark[] {
  const aside = (APART / 2) * r;
  // Degrees from the top to where they cross.
  const at = 90 - (Math.acos(APART / 2 / (1 - THICK / 2)) * 180) / Math.PI;
  const ring = (key: string, side: -1 | 1, from: number, to: number, look: Partial<LineMark>): Mark[] =>
    [AROUND, THICK].map((wide, n) => {
      // The air ends before what it is round.
      const way = arc(x + side * aside, y, r * (1 - THICK / 2), from + 1 - n, to - 1 + n, PIECES);
      return stroke(`${key}/${n}`, way, wide * r, { ...(n ? look : { tone: 'ink' }), order: 1 });
    });
  return [
    ...ring('ring', -1, 0, CLOSED, { role: 'context' }),
    ...ring('other', 1, 0, CLOSED, { tone: 'ground' }),
    ...ring('over', -1, at - PAST, at + PAST, { role: 'context' }),
  ];
}

type Voice = 'redFlag' | 'partnership';

/** 7 · One box, and what either calls it: one has planted a red flag on it, the other has put two rings on its front. */
export function voicesScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const said = (key: Voice): Line => {
    const text = words(data, key);
    return {
      text,
      size: Math.min(type.hero * LARGE, size.height * HIGHEST),
      weight: READS_HAN ? readingWeight(text) : 500,
      tone: 'paper',
    };
  };
  const least = Math.min(size.width, size.height);
  const lid = least * HEAVY;
  const both = [said('redFlag'), said('partnership')] as const;
  const px = Math.min(...both.map((line, n) => poster(line, size.width * BROAD[n]!).size));
  const [flag, partnership] = both.map((line) => ({ ...line, size: px })) as [Line, Line];
  const pole = {
    x: size.width * STANDS,
    y: 0,
    w: least * POLE,
    h: size.height * (FLAG + FREE),
  };
  const left = pole.x + pole.w;
  const cloth = { x: left, y: 0, w: size.width - left, h: size.height * FLAG };
  const wave = cloth.h * WAVE;
  const edge = (y: number): Point[] =>
    range(PIECES + 1).map((n): Point => {
      const t = n / PIECES;
      return [cloth.x + t * cloth.w, y + wave * Math.sin(t * 2 * Math.PI)];
    });
  const y = pole.h;
  const box = { x: 0, y, w: size.width, h: size.height - space.half - y };
  const who = (key: `${Voice}Is`): Line => bold(layout, key, 'paper', px * WHO);
  const flies = [flag, who('redFlagIs')];
  const is = [partnership, who('partnershipIs')];
  const low = box.y + box.h - blockHeight(is) - space.half;
  const written: PlaceBox = { ...cloth, y: cloth.y + 2 * wave, h: cloth.h - 4 * wave };
  const over = low - box.y - lid;
  return [
    ...shut('box', box, lid),
    slab('pole', pole, { tone: 'ink' }),
    slab(
      'foot',
      {
        x: pole.x + ((1 - FOOT[0]) / 2) * pole.w,
        y: y - FOOT[1] * pole.w,
        w: FOOT[0] * pole.w,
        h: FOOT[1] * pole.w,
      },
      { tone: 'ink' },
    ),
    { kind: 'area', key: 'flag', over: edge(wave), under: edge(cloth.h - wave), tone: 'debt' },
    ...middled('redFlag', written, flies, 0).marks,
    ...rings(
      size.width / 2,
      box.y + lid + over / 2,
      (RINGS / 2) * Math.min(over, size.width / (1 + APART / 2)),
    ),
    ...block('partnership', { x: size.width / 2, top: low, anchor: 'middle' }, is).marks,
  ];
}
