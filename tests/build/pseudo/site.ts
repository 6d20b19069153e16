import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claims, sentence } from './bare.ts';
import { textsOf, type Placed } from './places.ts';

/** What has words: pages, stills, frames, the feed, data, scripts, styles. licences.txt is others’ legal text. */
const READ = /\.(?:html|svg|xml|json|csv|js|css)$/;

/** Every text of a built site that a reader may come to see, by file. */
export function textsInSite(root: string): [file: string, texts: Placed[]][] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => READ.test(file))
    .toSorted()
    .map((file) => [file, textsOf(file, readFileSync(join(root, file), 'utf8'))]);
}

/** A sentence for every place of a built site where plain words stand. */
export const bareInSite = (root: string): string[] => claims(textsInSite(root)).map(sentence);
