import { resolve } from 'node:path';
import type { Ledger } from '../ledger/ledger.ts';
import { LEDGER } from '../ledger/load.ts';
import { sharedContent, type Content } from '../read/content.ts';

/** The content of this site, read once per build. Builds and tests run at the root of the repository. */
export const siteContent = (): Content => sharedContent(resolve('content'));

/** The ledger of this site. @throws ContentError where the content is broken */
export const siteLedger = (): Ledger => siteContent().get(LEDGER);
