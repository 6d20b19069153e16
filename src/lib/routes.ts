/**
 * Every address other people's pages may rely on, in one place: relative to the site's own, without a leading slash.
 * They never move; locks/addresses.txt lists them, and a test holds the build to the list.
 */

export type Theme = 'light' | 'dark';

/** A chapter, or one of its steps. */
export const chapterAddress = (chapter: string, step?: string): string =>
  `${chapter}/${step ? `#${step}` : ''}`;

/**
 * A step by itself: what a message or a post is given, since what follows a `#` never reaches those who ask for a preview.
 * It leads on to the step in its chapter. @param step the full step id: `coreweave-3b` → `coreweave/3b/`
 */
export const stepAddress = (chapter: string, step: string): string =>
  `${chapter}/${step.slice(chapter.length + 1)}/`;

/** A panel at a setting. @param query such as `abs-alike=30`; empty is the setting it opens with */
export const panelAddress = (chapter: string, panel: string, query = ''): string =>
  `${chapter}/${query ? `?${query}` : ''}#${panel}`;

/** A chapter, or one of its steps, for a projector. */
export const slidesAddress = (chapter: string, step?: string): string =>
  `${chapter}/slides/${step ? `#${step}` : ''}`;

/** What each chapter teaches. */
export const TEACH = 'teach/';

/** The lesson on a chapter, which prints as a handout. */
export const lessonAddress = (chapter: string): string => `${TEACH}${chapter}/`;

/** A chapter's address as a QR code. */
export const qrAddress = (chapter: string): string => `qr/${chapter}.svg`;

/** A chapter in a frame: words and drawings. */
export const embedAddress = (chapter: string): string => `embed/${chapter}/`;

/** One chart in a frame: a chapter's drawing, which has the chapter's id, or a panel. */
export const chartAddress = (chart: string): string => `embed/chart/${chart}/`;

/** A step as a picture of 600 x 600, or twice that as PNG. @param step the full step id */
export const stillAddress = (chart: string, step: string, theme: Theme, format: 'svg' | 'png'): string =>
  `stills/${chart}/${step}${theme === 'dark' ? '-dark' : ''}.${format}`;

/** What a shared link to a chapter shows, 1200 x 630. `story` stands for the whole story. */
export const cardAddress = (chapter: string): string => `cards/${chapter}.png`;

/** What a shared link to a step shows. @param step the full step id */
export const stepCardAddress = (chapter: string, step: string): string =>
  `cards/${stepAddress(chapter, step).replace(/\/$/, '.png')}`;

/** What a shared link to a chapter's slides shows. */
export const slidesCardAddress = (chapter: string): string => `cards/${chapter}/slides.png`;

/** For spreadsheets and everything else, for programs, and typed for spreadsheets. */
export const DATA_FORMATS = ['csv', 'json', 'xlsx'] as const;

export type DataFormat = (typeof DATA_FORMATS)[number];

/** What hosts call a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The amounts behind a drawing or panel. */
export const dataAddress = (chart: string, format: DataFormat): string => `data/${chart}.${format}`;

/** What a CMS asks for when an editor pastes a chapter's address. */
export const oembedAddress = (chapter: string): string => `oembed/${chapter}.json`;

export const chartOembedAddress = (chart: string): string => `oembed/chart/${chart}.json`;

/** The optional second line of a snippet, always the newest. */
export const SCRIPT = 'embed.js';

/** One release of it, which never changes. */
export const scriptAddress = (version: string): string => `embed-${version}.js`;

/** What embed.js fetches for a chapter inline in somebody's page. */
export const ELEMENT_SCRIPT = 'embed/element.js';
export const ELEMENT_STYLES = 'embed/element.css';

/** The page where snippets, pictures and data are picked. */
export const SHARE = 'share/';

/** The page of every amount with its sources. @param anchor one of them, by claimAnchor of lib/anchors.ts, or a chapter */
export const sourcesAddress = (anchor?: string): string => `sources/${anchor ? `#${anchor}` : ''}`;

/** The terms and the who's who. @param id one entry of content/glossary.yaml */
export const glossaryAddress = (id?: string): string => `glossary/${id ? `#${id}` : ''}`;

/** What this is, and how it is made. @param place an id on it, such as `corrections` */
export const aboutAddress = (place?: string): string => `about/${place ? `#${place}` : ''}`;

/** Corrections and updates, as Atom. */
export const FEED = 'feed.xml';

/** The licences of the programs and fonts that the site's files hold, in full. */
export const LICENCES = 'licences.txt';

/** What the site has once, with its first edition, and the build would make for every one. */
export const ONCE: readonly string[] = ['robots.txt', 'favicon.ico', 'apple-touch-icon.png', LICENCES];

/**
 * A page printed, A4: `pdf/story.pdf`, `pdf/coreweave.pdf`, `pdf/teach-coreweave.pdf`.
 * @param page the page's address, '' for the story
 */
export const pdfAddress = (page: string): string =>
  `pdf/${page.replace(/\/$/, '').replaceAll('/', '-') || 'story'}.pdf`;

/** That page with a chapter chosen, and whatever else embed/share/options.ts reads. */
export const shareAddress = (chapter: string, more: Readonly<Record<string, string>> = {}): string =>
  `${SHARE}?${new URLSearchParams({ chapter, ...more })}`;
