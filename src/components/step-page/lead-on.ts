import { ledTo } from './led-to.ts';

// Nothing of this page stays in the reader's history.
location.replace(ledTo(document.documentElement.dataset['leadsOn']!, location));
