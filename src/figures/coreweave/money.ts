import { amount, words } from '../figure.ts';
import type { Pile } from '../shared/piles.ts';
import type { Sheet } from '../shared/sheet.ts';
import type { Line } from '../shared/type.ts';

/** A pile's name, and what it is. */
export const name = (sheet: Sheet, key: string): Line[] => [
  { text: words(sheet.data, key), size: sheet.type.label, weight: 600 },
  { text: words(sheet.data, `${key}Is`), size: sheet.type.caption, tone: 'muted' },
];

/** The figure on top of a pile: its hedge small, its number large. */
export function pileFigure(sheet: Sheet, slot: string, tone: Line['tone']): Line[] {
  const figure = amount(sheet.data, slot);
  const size = sheet.type.number;
  return [
    { text: figure.hedge, size: sheet.type.caption, tone: 'muted' },
    { text: figure.short, size, weight: 600, tone: tone ?? 'ink', fact: figure.id, value: figure.value },
  ];
}

/** The line that heads a drawing. */
export const title = (sheet: Sheet, key: string): Line[] => [
  { text: words(sheet.data, key), size: sheet.type.label, weight: 600 },
];

/** A sum of the data as a pile with its figure and its name. */
export function moneyPile(
  sheet: Sheet,
  slot: string,
  key: string,
  role: 'purchase' | 'chips' | 'debt',
): Pile {
  const { value, standing } = amount(sheet.data, slot);
  return { key, count: value, role, standing, figure: pileFigure(sheet, slot, role), name: name(sheet, key) };
}
