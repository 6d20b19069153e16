import { reportFixedHeight, reportHeight } from '../../embed/inside/child.ts';
import { readParameters, STEPPER_HEIGHT } from '../../embed/inside/parameters.ts';
import { clientWords } from '../page/client-words.ts';
import type { EmbedWord } from './embed-client.words.ts';
import { mountPanel } from '../chapter/panel-client.ts';
import { whenNear } from '../chapter/near.ts';
import { mountStepper } from './stepper-client.ts';
import { termCards } from '../prose/term-cards.ts';

const page = document.documentElement.dataset;
const { theme, motion, childId } = readParameters(location.search);

/** Follows the reader's system, or the page around us, where the address leaves it to them. */
function followSystem(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  if (theme === 'auto')
    dark.addEventListener('change', () => {
      page['theme'] = dark.matches ? 'dark' : 'light';
    });
  if (motion === 'on')
    still.addEventListener('change', () => {
      page['motion'] = still.matches ? 'off' : 'on';
    });
}

async function start(): Promise<void> {
  const words = clientWords<EmbedWord>(document);
  followSystem();
  termCards();
  const chapter = document.querySelector<HTMLElement>('section[data-chapter]');
  if (page['layout'] === 'stepper' && chapter?.querySelector('figure[data-figure]')) {
    try {
      await mountStepper(chapter, words);
      reportFixedHeight(STEPPER_HEIGHT, childId);
      page['live'] = 'on';
      return;
    } catch (error) {
      delete page['layout'];
      console.error('The drawing did not start; its stills stay.', error);
    }
  }
  reportHeight(document.querySelector<HTMLElement>('[data-embed]')!, childId);
  whenNear('section[data-panel]', async (section) => {
    await mountPanel(section, true, words);
  });
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => void start());
else void start();
