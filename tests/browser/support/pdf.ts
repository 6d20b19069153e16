// What a PDF says, page by page.
import { extractText, getDocumentProxy } from 'unpdf';

/** Words without their spaces, in which PDFs and pages differ, and without ligatures. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad]/g, '');

/** The text of each page, squeezed, in the order in which it is painted; what stands in the margin comes first. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map(squeezed);
}

/** A chapter of the built site as paper has to have it: everything squeezed. */
export interface OnPaper {
  /** Of each step its words, with “Step 1 of 6” before them, and what is written in its drawing. */
  steps: { id: string; words: string; labels: string[] }[];
  /** Every source its figures or its “Since then” name, each once. */
  sources: string[];
  headings: string[];
}

/** Reads a chapter from a page without scripts. @param section `<section data-chapter>` */
export function onPaper(section: Element): OnPaper {
  const all = (root: Element, selector: string): Element[] => [...root.querySelectorAll(selector)];
  const texts = (root: Element, selector: string): string[] =>
    all(root, selector).map(({ textContent }) => squeezed(textContent ?? ''));
  return {
    steps: all(section, '.step').map((step) => {
      const words = step.querySelector('.words')!.cloneNode(true) as Element;
      for (const unseen of all(words, '[data-copy-link], .in-words')) unseen.remove();
      // A step that opens its chapter is drawn twice, for a phone and for a desktop; paper has the former.
      const drawing = step.querySelector('.still .still-narrow') ?? step.querySelector('.still svg')!;
      return {
        id: step.id,
        words: squeezed(words.textContent ?? ''),
        labels: texts(drawing, 'text').filter(Boolean),
      };
    }),
    sources: [...new Set(texts(section, '.sources > ol > li > ul > li, .since-sources li'))],
    headings: texts(section, 'h1, h2, h3, summary'),
  };
}

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Everything that is wrong with a chapter's pages. @param pages from its first to its last, by pagesOf */
export function faultsOnPaper(pages: readonly string[], { steps, sources, headings }: OnPaper): string[] {
  const faults: string[] = [];
  const held = pages.map((): OnPaper['steps'] => []);
  for (const step of steps) {
    const on = pages.flatMap((page, i) => (page.includes(step.words) ? [i] : []));
    if (on.length === 1) held[on[0]!]!.push(step);
    else faults.push(`${step.id}: its words stand whole on ${on.length} pages`);
  }
  // All a drawing says stands on the page of its words: as often as the drawings there say it.
  for (const [i, page] of pages.entries()) {
    const labels = held[i]!.flatMap((step) => step.labels);
    for (const label of new Set(labels)) {
      const wanted = labels.filter((other) => other === label).length;
      if (count(page, label) < wanted)
        faults.push(`page ${i + 1}: “${label}” ${count(page, label)} times, not ${wanted}`);
    }
    if (headings.some((heading) => page.endsWith(heading))) faults.push(`page ${i + 1} ends with a heading`);
  }
  const whole = pages.join('');
  for (const source of sources)
    if (count(whole, source) !== 1) faults.push(`“${source}” is named ${count(whole, source)} times`);
  return faults;
}

/** A picture as a PDF's structure has it. */
export interface TaggedFigure {
  /** What it is called; '' where it has no name. */
  alt: string;
  /** Whether another one stands inside it: then both are read. */
  nested: boolean;
}

interface StructureNode {
  role?: string;
  alt?: string;
  type?: string;
  children?: StructureNode[];
}

/** The tagged figures that hold something painted, in reading order. */
export async function figuresOf(pdf: Uint8Array): Promise<TaggedFigure[]> {
  const read = await getDocumentProxy(new Uint8Array(pdf));
  const pages = Array.from({ length: read.numPages }, (_, i) => read.getPage(i + 1));
  const trees = await Promise.all(
    pages.map(async (page) => (await (await page).getStructTree()) as unknown as StructureNode),
  );
  return trees.flatMap(figuresIn);
}

function figuresIn(node: StructureNode): TaggedFigure[] {
  const inside = (node.children ?? []).flatMap(figuresIn);
  const own = node.role === 'Figure' && isPainted(node);
  return own ? [{ alt: node.alt ?? '', nested: inside.length > 0 }, ...inside] : inside;
}

const isPainted = ({ type, children = [] }: StructureNode): boolean =>
  type === 'content' || children.some(isPainted);
