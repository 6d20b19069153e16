/** What step-through.ts says: in frames, where Embed.astro sends it along, and on slides. */
export const STEP_THROUGH_WORDS = ['step.count'] as const;

export type StepThroughWord = (typeof STEP_THROUGH_WORDS)[number];
