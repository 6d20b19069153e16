import { greatest, range, sum } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { failures } from '../../models/tranche-loss.ts';
import { amount, fill, words } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { depths, footMarks, footRoom, headOf, titleMarks } from './tank.ts';

/** How far losses rise, from nowhere: mildest first. */
const REACHES = ['none', 'bottom', 'middle', 'top'] as const;

/**
 * Shares out equal tokens by largest remainder, so that they add up.
 * @param shares non-negative, of any sum @param tokens how many there are
 */
export function apportion(shares: readonly number[], tokens: number): number[] {
  const exact = shares.map((share) => (share * tokens) / sum(shares));
  const whole = exact.map(Math.floor);
  while (sum(whole) < tokens) {
    const i = greatest(range(exact.length), (n) => exact[n]! - whole[n]!)!;
    whole[i]! += 1;
  }
  return whole;
}

/** Of a thousand outcomes of equal chance, how many reach each slice and no further, mildest first. */
export function oddsOf(layout: Layout<'abs'>, correlation: number): number[] {
  const { data } = layout;
  const { loans, bottom, middle } = depths(layout);
  const chances = failures({ defaultProbability: amount(data, 'fails').value, correlation, loans });
  const between = (from: number, to: number): number => sum(chances.slice(from, to));
  const shares = [
    chances[0]!,
    between(1, bottom + 1),
    between(bottom + 1, middle + 1),
    between(middle + 1, loans + 1),
  ];
  return apportion(shares, amount(data, 'tokens').value);
}

type Reach = (typeof REACHES)[number];

/** How many tokens reach each slice, and the most that either step puts there, mildest first. */
interface Odds {
  counts: readonly number[];
  most: readonly number[];
  /** Tokens that are there in both steps: they keep their places. */
  stay: readonly number[];
}

function bothOdds(layout: Layout<'abs'>, step: 4 | 5): Odds {
  const [alone, alike] = [0, amount(layout.data, 'alike').value].map((likeness) =>
    oddsOf(layout, likeness),
  ) as [number[], number[]];
  return {
    counts: step === 4 ? alone : alike,
    most: alone.map((count, i) => Math.max(count, alike[i]!)),
    stay: alone.map((count, i) => Math.min(count, alike[i]!)),
  };
}

/**
 * The numbers of the tokens of each reach. Those that stay have the same numbers in both steps; those that move are
 * handed on in order.
 */
function tokensOf({ counts, stay }: Odds): number[][] {
  let mover = sum(stay);
  return counts.map((count, i) => {
    const first = sum(stay.slice(0, i));
    const here = range(first, first + stay[i]!);
    const came = range(mover, mover + count - stay[i]!);
    mover += came.length;
    return [...here, ...came];
  });
}

/** Sets what reaches the top in larger type: that is what the step is about. */
function said(layout: Layout<'abs'>, reach: Reach, count: number): Line {
  const { data, type } = layout;
  const text = fill(data, `${reach}Odds`, { count });
  if (reach === 'top') return { text, size: type.number, weight: 600, tone: 'debt' };
  return { text, size: type.label, tone: reach === 'none' ? 'muted' : 'ink' };
}

/** Four piles of tokens on floors of their own, each as high as either step needs; most columns that fill the layout. */
function oddsScene(layout: Layout<'abs'>, step: 4 | 5): Mark[] {
  const { data, size, type } = layout;
  const odds = bothOdds(layout, step);
  const tokens = tokensOf(odds);
  const heading = words(data, `title${step}`);
  const gap = type.caption * 0.4;
  const lines = REACHES.map((reach, i) => said(layout, reach, odds.counts[i]!));
  const heights = lines.map((line) => blockHeight([line], size.width) + 2 * gap);
  const foot = size.height - footRoom(layout, 'oneToken');
  const room = foot - headOf(layout, heading) - sum(heights);
  const rowsIn = (columns: number): number => sum(odds.most, (count) => Math.ceil(count / columns));
  const columns = greatest(range(25, 101), (n) => Math.min(size.width / n, room / rowsIn(n)))!;
  const pitch = Math.min(size.width / columns, room / rowsIn(columns));
  const marks: Mark[] = [];
  // Tokens that move are drawn last, apart from those that stay: what stands still is not drawn again.
  const movers: Mark[] = [];
  let y = foot;
  for (const [i, reach] of REACHES.entries()) {
    const [floor, count] = [y, odds.counts[i]!];
    marks.push({
      kind: 'line',
      key: `cut/${reach}`,
      points: [
        [0, floor],
        [size.width, floor],
      ],
      width: 1,
      role: 'context',
    });
    for (const [slot, n] of tokens[i]!.entries()) {
      (slot < odds.stay[i]! ? marks : movers).push({
        kind: 'dot',
        key: `token/${n}`,
        x: ((slot % columns) + 0.5) * pitch,
        y: floor - 1 - (Math.floor(slot / columns) + 0.5) * pitch,
        r: pitch * 0.37,
        role: reach === 'none' ? 'context' : 'debt',
        standing: 'illustrative',
      });
    }
    const top = floor - Math.ceil(count / columns) * pitch - heights[i]! + gap;
    marks.push(...block(`${reach}-odds`, { x: 0, top, maxWidth: size.width }, [lines[i]!]).marks);
    y -= Math.ceil(odds.most[i]! / columns) * pitch + heights[i]!;
  }
  return [...marks, ...movers, ...titleMarks(layout, heading), ...footMarks(layout, 'oneToken')];
}

/** 4 · The odds while every loan fails on its own. */
export const aloneScene = (layout: Layout<'abs'>): Mark[] => oddsScene(layout, 4);

/** 5 · The same average, while all lean on one thing. */
export const alikeScene = (layout: Layout<'abs'>): Mark[] => oddsScene(layout, 5);
