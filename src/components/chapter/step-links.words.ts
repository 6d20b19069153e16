/** What step-links.ts and step-press.ts say. */
export const STEP_LINK_WORDS = [
  'step.copyLink',
  'step.share',
  'step.copied',
  'step.notCopied',
  'step.copiedAloud',
  'step.notCopiedAloud',
] as const;

export type StepLinkWord = (typeof STEP_LINK_WORDS)[number];
