/** What step-links.ts says. */
export const STEP_LINK_WORDS = [
  'step.copyLink',
  'step.copied',
  'step.notCopied',
  'step.copiedAloud',
  'step.notCopiedAloud',
] as const;

export type StepLinkWord = (typeof STEP_LINK_WORDS)[number];
