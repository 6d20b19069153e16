import { followFolds } from '../chapter/after-folds.ts';
import { mountChapters } from '../chapter/chapter-client.ts';
import { clientWords } from './client-words.ts';
import { whenNear } from '../chapter/near.ts';
import type { PageWord } from './page-client.words.ts';
import { sourceTaps } from '../prose/source-taps.ts';
import { followOnMap } from './map-client.ts';
import { goToAddress } from '../../scrolly/address.ts';
import { declareLive } from '../../lib/live.ts';
import { switches } from './switches.ts';
import { openWhenTranslated } from './translated.ts';

function start(): void {
  const words = clientWords<PageWord>(document);
  declareLive();
  switches(words);
  sourceTaps(words);
  openWhenTranslated();
  followOnMap();
  goToAddress();
  mountChapters();
  if (document.querySelector('[data-my-number]'))
    void import('../prose/my-number.ts').then(({ defineMyNumber }) => defineMyNumber(words));
  if (document.querySelector('[data-copy-link]'))
    void import('../chapter/step-links.ts').then(({ stepLinks }) => stepLinks(words));
  const panel = async (section: HTMLElement): Promise<void> => {
    const { mountPanel } = await import('../chapter/panel-client.ts');
    await mountPanel(section, true, words);
  };
  whenNear('section[data-panel]', panel);
  followFolds(panel);
}

// The script is async: it may come before the page's end, or long after.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
