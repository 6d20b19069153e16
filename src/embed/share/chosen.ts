// What a choice on the share page means: what is framed, and how; which picture.
import { stillAddress } from '../../lib/routes.ts';
import type { Choices, Embeddable } from './embeds.ts';
import type { ShareChapter, ShareOptions } from './options.ts';

/** px; a still as it is laid out. */
export const STILL = 600;

/** What a choice puts into a frame; undefined for what needs none. */
export function embeddable({ what }: ShareOptions, chapter: ShareChapter): Embeddable | undefined {
  const { id, title, chart, panels } = chapter;
  if (what === 'chapter') return { id, kind: 'chapter', title, chapter: id };
  if (what === 'chart') return { ...chart, kind: 'drawing', chapter: id };
  if (what === 'panel' && panels[0]) return { ...panels[0], kind: 'panel', chapter: id };
  return undefined;
}

/** A choice as the parameters of a frame. */
export function parameters({ layout, step, theme, motion }: ShareOptions, { kind }: Embeddable): Choices {
  return {
    ...(kind !== 'panel' && layout === 'stepper' ? { layout } : {}),
    ...(step ? { step } : {}),
    theme,
    ...(motion === 'off' ? { motion } : {}),
  };
}

/** The step's picture. */
export function still({ step, theme }: ShareOptions, { chart, steps }: ShareChapter) {
  const { id, alt } = steps.find((one) => one.id === step) ?? steps[0]!;
  const address = (format: 'svg' | 'png'): string =>
    stillAddress(chart.id, id, theme === 'dark' ? 'dark' : 'light', format);
  return { id, alt, address };
}
