import type { Texts } from '../../strings/texts.ts';
import type { ShareOptions } from './options.ts';
import type { ChoiceWord } from './options.words.ts';

/** What a choice is, in a sentence each for the thing picked and its layout. */
export function shareDescription(
  { what, layout, step }: Pick<ShareOptions, 'what' | 'layout' | 'step'>,
  { t }: Pick<Texts<ChoiceWord>, 't'>,
): { what: string; layout: string } {
  const stepper = step ? 'shareSays.stepperFrom' : 'shareSays.stepper';
  const unrolled = step ? 'shareSays.oneStep' : 'shareSays.unrolled';
  const layouts = { stepper, unrolled, inline: 'shareSays.inline' } as const;
  return { what: t(`shareSays.${what}`), layout: t(layouts[layout]) };
}
