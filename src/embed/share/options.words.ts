/** What the share page says of what is chosen there, and of an address that asks for what is not there. */
export const CHOICE_WORDS = [
  'shareSays.chapter',
  'shareSays.chart',
  'shareSays.panel',
  'shareSays.picture',
  'shareSays.link',
  'shareSays.data',
  'shareSays.stepper',
  'shareSays.stepperFrom',
  'shareSays.unrolled',
  'shareSays.oneStep',
  'shareSays.inline',
  'shareRefused.chapter',
  'shareRefused.what',
  'shareRefused.step',
  'shareRefused.theme',
  'shareRefused.layout',
  'shareRefused.motion',
] as const;

export type ChoiceWord = (typeof CHOICE_WORDS)[number];
