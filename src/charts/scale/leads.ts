import type { Mark } from '../../marks/mark.ts';

/** The chapters that the doors stand for, as the links in the step's words do. */
const CHAPTERS: Readonly<Record<string, string>> = {
  door1: 'private-credit',
  door2: 'spv',
  door3: 'abs',
  door4: 'gpu-loans',
};

/** The same marks; each door, what comes in by it, and its name lead to their chapter. */
export const leading = (marks: readonly Mark[]): Mark[] =>
  marks.map((mark) => {
    const leads = CHAPTERS[mark.key.slice(0, 'door1'.length)];
    return leads ? { ...mark, leads } : mark;
  });
