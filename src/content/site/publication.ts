import { langOf } from '../../lib/language.ts';
import { aboutAddress } from '../../lib/routes.ts';
import { absolute } from '../../lib/site.ts';
import type { Words } from '../ledger/typeset.ts';
import type { Publication } from '../publish/structured-data.ts';
import { siteLedger } from './ledger.ts';

/** This copy of the site, as search engines should describe it. */
export function sitePublication({ t, language }: Pick<Words, 't' | 'language'>): Publication {
  const { name, published } = siteLedger().parts.publisher.data;
  return {
    name: t('site.name'),
    url: absolute(),
    lang: langOf(language),
    publisher: name,
    about: absolute(aboutAddress()),
    published,
  };
}
