import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SLOT_TYPES, slotTypes } from '../../../scripts/lib/slots.mjs';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { amount, series, words } from '../../../src/charts/chart.ts';
import { nameAndIs, title } from '../../../src/charts/shared/head.ts';
import { layoutFor } from '../../../src/charts/shared/layout.ts';
import type { DataOf } from '../../../src/lib/types.ts';
import { PHONE } from './real.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);
const coreweave = resolveChart(ledger, 'coreweave');
const deals = resolveChart(ledger, 'nvidia-deals');
const layout = layoutFor(coreweave, PHONE);

it('the types of slots and labels are those of content/charts/ (`npm run slots` writes them anew)', () => {
  expect(readFileSync(SLOT_TYPES, 'utf8')).toBe(slotTypes());
});

// `npm run check` holds these: a line below one of the comments that is no mistake is one there.
describe('a slot or label that is misspelt is a mistake of type, and says so when it runs all the same', () => {
  it('of an amount', () => {
    expect(amount(coreweave, 'debt').value).toBeGreaterThan(0);
    // @ts-expect-error There is no such slot.
    expect(() => amount(coreweave, 'dept')).toThrow('name it under data: in content/charts/coreweave.yaml');
    // @ts-expect-error That one is a series.
    expect(() => amount(coreweave, 'due')).toThrow('draws the amount "due"');
  });

  it('of a series', () => {
    expect(series(coreweave, 'due').length).toBeGreaterThan(1);
    // @ts-expect-error That one is an amount.
    expect(() => series(coreweave, 'debt')).toThrow('draws the series "debt"');
  });

  it('of a label, also where another stands beside it', () => {
    expect(words(coreweave, 'headline1')).not.toBe('');
    expect(title(layout, 'headline1').marks.length).toBeGreaterThan(0);
    expect(nameAndIs(layoutFor(deals, PHONE), 'promised')).toHaveLength(2);
    // @ts-expect-error There is no such label.
    expect(() => words(coreweave, 'haedline1')).toThrow('name it under labels:');
    // @ts-expect-error No label says what a unit is.
    expect(() => nameAndIs(layout, 'unit')).toThrow('name it under labels:');
  });

  it('of a numbered label beyond the last: the type cannot tell, the build does', () => {
    expect(() => words(coreweave, 'headline99')).toThrow('draws the label "headline99"');
  });

  it('of a drawing and its panel, which may ask for what both have', () => {
    const both = coreweave as unknown as DataOf<'gpu-loans' | 'gpu-loans-try'>;
    expect(() => amount(both, 'shock')).toThrow();
    // @ts-expect-error Only the panel has it.
    expect(() => amount(both, 'shockMost')).toThrow();
  });
});
