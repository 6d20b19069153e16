/** What my-number.ts says. */
export const MY_NUMBER_WORDS = [
  'myNumber.label',
  'myNumber.kept',
  'myNumber.says',
  'myNumber.wrong',
] as const;

export type MyNumberWord = (typeof MY_NUMBER_WORDS)[number];
