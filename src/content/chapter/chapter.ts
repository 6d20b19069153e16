import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from './errors.ts';
import { markupProblems } from './markup.ts';
import { attribute, lineOf, templatePassage, type Node, type Passage } from './mdx.ts';
import { passagesOf } from './passages.ts';
import { chapterSchema, type ChapterData } from './schema.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

export interface Step {
  id: string;
  line: number;
  /** Article entries it places, by id. */
  uses: string[];
  /** Ids of disagreements shown under it. */
  notes: string[];
  paragraphs: Passage[];
  /** Its text alternatives; there should be exactly one. */
  alts: Passage[];
}

/** A chapter's MDX file, taken apart. */
export interface Chapter {
  file: string;
  /** The file's name without .mdx. */
  name: string;
  front: YamlFile<ChapterData>;
  /** The frontmatter's sentences, by field. */
  sentences: Passage[];
  steps: Step[];
  /** Prose outside the steps. */
  rest: Passage[];
}

/** Frontmatter fields that readers read. */
const SENTENCES = ['title', 'short', 'station', 'teaser', 'lede', 'watch', 'counter', 'sinceNote'] as const;

/** Takes a chapter apart. What cannot be read becomes a problem, and the result is then undefined. */
export function parseChapter(file: string, text: string, problems: Problem[]): Chapter | undefined {
  const tree = parseMdx(file, text, problems);
  if (!tree) return undefined;
  const yaml = tree.children?.find(({ type }) => type === 'yaml');
  if (!yaml) {
    problems.push({
      file,
      line: 1,
      what: 'the chapter has no frontmatter',
      remedy: 'start it with --- and its fields',
    });
    return undefined;
  }
  const front = parseYaml(file, yaml.value ?? '', chapterSchema, problems, lineOf(yaml));
  if (!front) return undefined;
  problems.push(...markupProblems(tree, file));
  const chapter: Chapter = {
    file,
    name: file.replace(/^.*\//, '').replace(/\.mdx$/, ''),
    front,
    sentences: SENTENCES.map((field) => templatePassage(front.data[field] ?? '', front.lineOf([field]))),
    steps: [],
    rest: [],
  };
  for (const node of tree.children ?? []) {
    const steps = stepsIn(node);
    if (steps.length) chapter.steps.push(...steps.map((step) => readStep(step)));
    else if (node.type !== 'yaml') chapter.rest.push(...passagesOf(node).prose);
  }
  return chapter;
}

function parseMdx(file: string, text: string, problems: Problem[]): Node | undefined {
  try {
    return unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(text) as Node;
  } catch (error) {
    const tooDeep =
      error instanceof RangeError ? 'lists or quotations stand too deep inside each other' : undefined;
    const { reason = 'it cannot be read', line = 1 } = error as { reason?: string; line?: number };
    const what = `this is not MDX: ${tooDeep ?? reason.split('\n')[0]?.replace(/\.$/, '')}`;
    problems.push({ file, line, what, remedy: 'mend the markup' });
    return undefined;
  }
}

/** A <Step> stands by itself; one written on a single line arrives inside a paragraph. */
function stepsIn(node: Node): Node[] {
  if (node.name === 'Step') return [node];
  return node.type === 'paragraph' ? (node.children ?? []).filter(({ name }) => name === 'Step') : [];
}

function readStep(node: Node): Step {
  const { prose, alts } = passagesOf(node);
  const words = (name: string): string[] => attribute(node, name).split(/\s+/).filter(Boolean);
  return {
    id: attribute(node, 'id'),
    line: lineOf(node),
    uses: words('uses'),
    notes: words('note'),
    paragraphs: prose,
    alts,
  };
}
