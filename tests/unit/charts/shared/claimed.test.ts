import { describe, expect, it } from 'vitest';
import { dottedOutline } from '../../../../src/charts/shared/outline.ts';
import { squares, type Block } from '../../../../src/charts/shared/squares.ts';
import { kinds } from '../../../../src/marks/kinds.ts';

const claimed: Block = {
  key: 'claim',
  count: 12,
  columns: 5,
  pitch: 14,
  x: 0,
  top: 0,
  role: 'purchase',
  standing: 'claimed',
};

describe('squares of what is claimed', () => {
  it('are pale and have a dotted line round their block where they are small, and never whole', () => {
    const [first] = squares(claimed);
    expect(kinds.cell.amount!.strength(first!)).toBeCloseTo(0.3);
    const [outline] = dottedOutline(claimed);
    expect(outline!.dash).toBeDefined();
    // Five columns, two rows and a short one: six corners, and back.
    expect(outline!.points).toHaveLength(7);
  });

  it('have dots of their own where they are large, as ever', () => {
    const large = { ...claimed, pitch: 24 };
    expect(kinds.cell.amount!.strength(squares(large)[0]!)).toBe(1);
    expect(dottedOutline(large)).toEqual([]);
  });

  it('are the only ones: what is paid or forecast has neither', () => {
    for (const standing of ['paid', 'forecast', 'committed'] as const) {
      expect(kinds.cell.amount!.strength(squares({ ...claimed, standing })[0]!)).toBe(1);
      expect(dottedOutline({ ...claimed, standing })).toEqual([]);
    }
  });
});
