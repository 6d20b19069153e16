import { cardAddress, stepCardAddress } from '../../lib/routes.ts';
import type { Texts } from '../../strings/texts.ts';
import { embeddable, parameters, still, STILL } from './chosen.ts';
import { frameAddress, heightOf } from './embeds.ts';
import type { ShareChapter, ShareOptions } from './options.ts';
import type { Heights } from './snippet.ts';
import type { OfferWord } from './snippets.words.ts';

/** What the share page shows of a choice; addresses are relative, lengths in px. */
export type Preview =
  | { kind: 'frame'; address: string; title: string; heights: Heights }
  | { kind: 'picture'; address: string; alt: string; width: number; height: number };

/** px; a card at half its size. */
const CARD = { width: 600, height: 315 };

/** What to show of a choice: the frame, the picture, or the card of a link; data are not looked at here. */
export function preview(
  choice: ShareOptions,
  chapter: ShareChapter,
  { t }: Pick<Texts<OfferWord>, 't'>,
): Preview | undefined {
  const embed = embeddable(choice, chapter);
  if (embed) {
    const given = parameters(choice, embed);
    const height = heightOf(embed, given);
    const heights = typeof height === 'number' ? { phone: height, article: height } : height;
    return { kind: 'frame', address: frameAddress(embed, given), title: embed.title, heights };
  }
  if (choice.what === 'picture') {
    const { alt, address } = still(choice, chapter);
    return { kind: 'picture', address: address('svg'), alt, width: STILL, height: STILL };
  }
  if (choice.what === 'link') {
    const step = chapter.steps.find(({ id }) => id === choice.step);
    const alt = t('snippet.card', { title: (step ?? chapter).title });
    const address = step ? stepCardAddress(chapter.id, step.id) : cardAddress(chapter.id);
    return { kind: 'picture', address, alt, ...CARD };
  }
  return undefined;
}
