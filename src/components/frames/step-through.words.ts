/** What step-through.ts says. */
export const STEP_THROUGH_WORDS = ['step.count', 'step.drawing'] as const;

export type StepThroughWord = (typeof STEP_THROUGH_WORDS)[number];
