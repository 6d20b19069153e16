import { resolve } from 'node:path';
import { EDITION, FIRST_LANGUAGE } from '../../lib/language.ts';
import { isBehind, marksFile, readMarks, staleUnits, unitsOf } from '../editions/marks.ts';
import type { Content, Recipe } from '../read/content.ts';
import type { ChapterData } from '../schemas/story.ts';
import { siteContent } from './ledger.ts';

const STALE: Recipe<ReturnType<typeof staleUnits>> = {
  name: 'stale units',
  make: (content: Content) =>
    staleUnits(unitsOf(content, EDITION), readMarks(resolve('locks', marksFile(EDITION)))),
};

/** Whether the first edition's words of a chapter have changed since this edition's were made from them. */
export const behind = ({ id, chart, panels }: Pick<ChapterData, 'id' | 'chart' | 'panels'>): boolean =>
  EDITION !== FIRST_LANGUAGE &&
  isBehind(siteContent(FIRST_LANGUAGE).get(STALE).stale, id, [chart, ...panels]);
