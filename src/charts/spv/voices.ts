import { READS_HAN } from '../../lib/han.ts';
import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { words } from '../chart.ts';
import { bold, name } from '../shared/head.ts';
import { middled, type PlaceBox, plain, slab } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line, poster, readingWeight } from '../shared/type.ts';
import { clasp } from './clasp.ts';
import { type Boxed } from './money.ts';

/** How large a statement is at most, of an amount elsewhere and of the height. */
const LARGE = 1.6;
const HIGHEST = 0.1;
/** Of the width, the one on the flag at most, and the one under the hands. */
const BROAD = [0.84, 0.97];
/** Of what words leave of the height: the flag, the box under it, its lid; the rest have the hands. */
const FLAG = 0.36;
const BOX = 0.235;
const LID = 0.045;
/** Of the width: how thick the flag's pole is, and what is free past the flag; how high its waves are, of its height. */
const POLE = 0.024;
const PAST = 0.04;
const WAVE = 0.1;
/** How far the lid reaches over the box, of the width. */
const OVER = 0.015;
/** Corners of the flag's edge. */
const PIECES = 32;

type Voice = 'redFlag' | 'partnership';

/** 7 · One box: a red flag is planted on it, and two hands clasp under it; each is what one of two calls it. */
export function voicesScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const said = (key: Voice, tone: 'paper' | 'ink'): Line => {
    const text = words(data, key);
    return {
      text,
      size: Math.min(type.hero * LARGE, size.height * HIGHEST),
      weight: READS_HAN ? readingWeight(text) : 500,
      tone,
    };
  };
  const both = [said('redFlag', 'paper'), said('partnership', 'ink')] as const;
  const px = Math.min(...both.map((line, n) => poster(line, size.width * BROAD[n]!).size));
  const [flag, partnership] = both.map((line) => ({ ...line, size: px })) as [Line, Line];
  const named = type.label * LEADING;
  const line = px * LEADING;
  const room = size.height - 2 * named - line - 2 * space.half;
  const pole = size.width * POLE;
  const cloth = { x: pole, y: 0, w: size.width * (1 - PAST) - pole, h: room * FLAG };
  const wave = cloth.h * WAVE;
  const edge = (y: number): Point[] =>
    range(PIECES + 1).map((n): Point => {
      const t = n / PIECES;
      return [cloth.x + t * cloth.w, y + wave * Math.sin(t * 2 * Math.PI)];
    });
  const lid = { x: 0, y: cloth.h + named + space.half, w: size.width, h: room * LID };
  const box = { x: size.width * OVER, y: lid.y + lid.h + 2, w: size.width * (1 - 2 * OVER), h: room * BOX };
  const full: Line[] = [bold(layout, 'box', 'paper', type.hero), bold(layout, 'boxIs', 'paper')];
  const boxed = blockHeight(full) > box.h - space.half ? [bold(layout, 'box', 'paper')] : full;
  const hands = { x: 0, y: box.y + box.h + 2, w: size.width, h: 0 };
  hands.h = size.height - named - line - hands.y;
  const low = hands.y + hands.h;
  const written: PlaceBox = { ...cloth, y: cloth.y + 2 * wave, h: cloth.h - 4 * wave };
  return [
    slab('pole', { x: 0, y: 0, w: pole, h: lid.y }, { tone: 'ink' }),
    { kind: 'area', key: 'flag', over: edge(wave), under: edge(cloth.h - wave), tone: 'debt' },
    ...middled('redFlag', written, [flag], 0).marks,
    ...block('redFlag-name', { x: pole + space.half, top: cloth.h + space.tight }, [
      name(layout, 'redFlagIs'),
    ]).marks,
    slab('box-lid', lid, { tone: 'ink' }),
    plain('box-box', box, { tone: 'ink' }),
    ...middled('box', box, boxed).marks,
    ...clasp(hands),
    ...block('partnership', { x: size.width / 2, top: low, anchor: 'middle' }, [partnership]).marks,
    ...block('partnership-name', { x: size.width / 2, top: low + line, anchor: 'middle' }, [
      name(layout, 'partnershipIs'),
    ]).marks,
  ];
}
