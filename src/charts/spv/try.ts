import type { DataOf } from '../../lib/types.ts';
import type { Panel } from '../panel.ts';
import { words } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { layoutFor } from '../shared/layout.ts';
import { nothingScene } from './nothing.ts';

/** The two who can borrow. */
const BORROWERS = ['box', 'meta'] as const;

/** What the table says of either. */
const ROWS = ['rowDebt', 'rowOff', 'rowPays', 'rowOwns'] as const;

/** Who borrows? The same block of debt lies on Meta's page or in the box beside it. Nothing is worked out. */
export const spvTry: Panel<DataOf<'spv-try'>> = {
  id: 'spv-try',
  controls: (data) => [
    {
      kind: 'choice',
      name: 'borrower',
      label: words(data, 'borrower'),
      value: BORROWERS[0],
      options: BORROWERS.map((value) => ({ value, label: words(data, `${value}Borrows`) })),
    },
  ],
  run: (data: DataOf<'spv-try'>, settings) => {
    const meta = settings['borrower'] === 'meta';
    const says = words(data, meta ? 'saysMeta' : 'saysBox');
    const row = (key: (typeof ROWS)[number]): string[] => [
      words(data, key),
      words(data, `${key}${meta ? 'IfMeta' : 'IfBox'}`),
    ];
    return {
      says,
      table: {
        caption: words(data, meta ? 'metaBorrows' : 'boxBorrows'),
        columns: [words(data, 'question'), words(data, 'answer')],
        rows: ROWS.map(row),
      },
      scene: (size) => {
        const { width, height } = size;
        const layout = layoutFor(data, size);
        const marks = nothingScene(layout, meta && caption(layout, 'example'));
        return { width, height, marks, focus: { x: 0, y: 0, width, height }, label: says };
      },
    };
  },
};
