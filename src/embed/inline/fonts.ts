import { IN_HAN } from '../../lib/han.ts';

/** ms; words wait this long for their font. Later ones are put in when they come. */
const PATIENCE = 800;

/** Families that this page has, or is getting: each once. */
const families = new Map<string, Promise<void>>();

async function load(family: string, address: string): Promise<void> {
  const answer = await fetch(address, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  const face = new FontFace(family, await answer.arrayBuffer(), {
    weight: '400 700',
    // As in src/styles/zh.css.
    ...(IN_HAN ? { unicodeRange: 'U+20-7E, U+C0-24F' } : {}),
  });
  document.fonts.add(await face.load());
}

/**
 * Gives the page our fonts, under names of ours. From bytes, so that a page's policy for fonts has no say; where they
 * are refused, fonts of the reader's system stand in, and nobody is troubled.
 * @param fonts family → absolute address
 * @returns when they are there, or have been waited for long enough
 */
export async function addFonts(fonts: Readonly<Record<string, string>>): Promise<void> {
  for (const [family, address] of Object.entries(fonts))
    if (!families.has(family))
      families.set(
        family,
        load(family, address).catch(() => undefined),
      );
  const all = Promise.all(families.values());
  await Promise.race([all, new Promise((late) => window.setTimeout(late, PATIENCE))]);
}

let standIns = false;

/**
 * Gives the page the faces that stand in for ours: fonts of the reader's system, in our measures. A browser reads
 * such rules for the whole page only; they name families of ours.
 */
export function addStandIns(sheet: CSSStyleSheet): void {
  if (standIns) return;
  standIns = true;
  const faces = new CSSStyleSheet();
  const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  faces.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
  document.adoptedStyleSheets.push(faces);
}
