import { describe, expect, it } from 'vitest';
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
  it('are pale where they are small, and never whole', () => {
    const [first] = squares(claimed);
    expect(kinds.cell.amount!.strength(first!)).toBeCloseTo(0.3);
  });

  it('have dots of their own where they are large, as ever', () => {
    const large = { ...claimed, pitch: 24 };
    expect(kinds.cell.amount!.strength(squares(large)[0]!)).toBe(1);
  });

  it('are the only ones: what is paid or forecast is whole', () => {
    for (const standing of ['paid', 'forecast', 'committed'] as const) {
      expect(kinds.cell.amount!.strength(squares({ ...claimed, standing })[0]!)).toBe(1);
    }
  });
});
