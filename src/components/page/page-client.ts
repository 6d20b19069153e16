import { mountChapters } from '../chapter/chapter-client.ts';
import { clientWords } from './client-words.ts';
import { sayLater, whenNear } from '../chapter/near.ts';
import type { PageWord } from './page-client.words.ts';
import { sourceTaps } from '../prose/source-taps.ts';
import { followOnMap } from './map-client.ts';
import { followToEdition } from './other-edition.ts';
import { goToAddress } from '../../scrolly/address.ts';
import { declareLive } from '../../lib/live.ts';
import { switches } from './switches.ts';

function start(): void {
  const words = clientWords<PageWord>(document);
  const root = document.documentElement;
  const { lang } = root;
  declareLive();
  switches(words);
  sourceTaps(words);
  followOnMap();
  followToEdition();
  goToAddress();
  whenNear('[data-my-number]', async () => {
    const { defineMyNumber } = await import('../prose/my-number.ts');
    defineMyNumber(words);
  });
  const panel = async (section: HTMLElement): Promise<void> => {
    const { mountPanel } = await import('../chapter/panel-client.ts');
    await mountPanel(section, true, words);
  };
  whenNear('section[data-panel]', panel);
  // What nobody needs before a drawing stands comes after the first one.
  const later = async (): Promise<void> => {
    await mountChapters();
    const [{ stepLinks }, { followFolds }, { openWhenTranslated }] = await Promise.all([
      import('../chapter/step-links.ts'),
      import('../chapter/after-folds.ts'),
      import('./translated.ts'),
    ]);
    stepLinks(words);
    followFolds(panel);
    openWhenTranslated(root, lang);
  };
  later().catch((error: unknown) => sayLater('links', error));
}

// The script is async: it may come before the page's end, or long after.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
