import { range } from 'd3-array';
import type { Role, Standing } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { title } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { block, runIn, type Line } from '../shared/type.ts';

interface Group {
  key: 'microsoft' | 'pair' | 'others';
  /** First part and the one after the last, of a hundred. */
  from: number;
  to: number;
  role: Role;
  standing: Standing;
}

/** 6 · Who pays CoreWeave: its revenue as a hundred parts. Parts are round: a percent is not a billion. */
export function customersScene(layout: Layout<'coreweave'>): Mark[] {
  const { data, size, type } = layout;
  const head = title(layout, 'title6');
  const [microsoft, pair] = [amount(data, 'microsoft'), amount(data, 'pair')];
  const top = head.bottom + type.caption * 0.6;
  const groups: readonly Group[] = [
    { key: 'microsoft', from: 0, to: microsoft.value, role: 'purchase', standing: microsoft.standing },
    {
      key: 'pair',
      from: microsoft.value,
      to: microsoft.value + pair.value,
      role: 'purchase',
      standing: pair.standing,
    },
    // What is left over is only as sure as the two shares it is left from.
    { key: 'others', from: microsoft.value + pair.value, to: 100, role: 'context', standing: 'claimed' },
  ];
  const said: Record<Group['key'], [Line, Line]> = {
    microsoft: [
      { text: words(data, 'microsoft'), size: type.label, weight: 600 },
      {
        text: words(data, 'microsoftIs'),
        size: type.label,
        weight: 600,
        tone: 'purchase',
        fact: microsoft.id,
        value: microsoft.value,
      },
    ],
    pair: [
      { text: words(data, 'pair'), size: type.label, weight: 600 },
      {
        text: words(data, 'pairIs'),
        size: type.label,
        weight: 600,
        tone: 'purchase',
        fact: pair.id,
        value: pair.value,
      },
    ],
    others: [
      { text: words(data, 'others'), size: type.label, tone: 'muted' },
      { text: '', size: type.label },
    ],
  };
  const marks: Mark[] = [...head.marks];
  // Words over their rows on a tall drawing, beside them on a wide one.
  const line = type.label * 1.22;
  const over = layout.wide ? type.caption * 0.5 : line + type.caption * 0.5;
  const pitch = Math.min(
    (size.width * (layout.wide ? 0.6 : 1)) / 10,
    (size.height - top - over * groups.length) / 10,
  );
  let y = top;
  for (const { key, from, to, role, standing } of groups) {
    const place = layout.wide ? { x: pitch * 10 + type.label, top: y } : { x: 0, top: y };
    const lines = block(`${key}-words`, { ...place, maxWidth: size.width - place.x }, said[key]);
    marks.push(
      ...(layout.wide ? lines : runIn(`${key}-words`, { ...place, maxWidth: size.width }, said[key])).marks,
    );
    if (!layout.wide) y += line + type.caption * 0.15;
    for (const n of range(from, to)) {
      const [column, row] = [n % 10, Math.floor((n - from) / 10)];
      marks.push({
        kind: 'dot',
        key: `${key}/${n}`,
        x: (column + 0.5) * pitch,
        y: y + (row + 0.5) * pitch,
        r: pitch * 0.39,
        role,
        standing,
      });
    }
    y +=
      Math.max(Math.ceil((to - from) / 10) * pitch, layout.wide ? lines.bottom - y : 0) + type.caption * 0.35;
  }
  return marks;
}
