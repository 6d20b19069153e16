import { resolve } from 'node:path';
import type { Ledger } from '../ledger/ledger.ts';
import { LEDGER } from '../ledger/load.ts';
import { EDITION, type Language } from '../../lib/language.ts';
import { sharedContent, type Content } from '../read/content.ts';
import { contentIn } from '../read/edition-files.ts';

/**
 * The content of this site in an edition, the one that is built unless another is asked for; read once per build. Builds
 * and tests run at the root of the repository.
 */
export const siteContent = (language: Language = EDITION): Content =>
  contentIn(sharedContent(resolve('content')), language);

/** The ledger of this site in an edition. @throws ContentError where the content is broken */
export const siteLedger = (language: Language = EDITION): Ledger => siteContent(language).get(LEDGER);
