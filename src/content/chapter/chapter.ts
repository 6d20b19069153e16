import type { Ledger } from '../ledger/ledger.ts';
import type { Problem } from '../read/errors.ts';
import { markupProblems } from './markup.ts';
import { attribute, lineOf, templateRun, type MdxNode, type TextRun } from './mdx.ts';
import { parseMdx } from './parse.ts';
import { textRunsOf } from './text-runs.ts';
import { chapterSchema, type ChapterData, type Frontmatter } from '../schemas/story.ts';
import { parseYaml, type YamlFile } from '../read/yaml.ts';

/** A step that says one thing, one that explains, and the question that ends a chapter. */
export const STEP_KINDS = ['beat', 'step', 'hinge'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface Step {
  id: string;
  line: number;
  /** As written, `step` where nothing is; the check refuses what is no `StepKind`. */
  kind: string;
  /** Article entries it places, by id. */
  uses: string[];
  /** Ids of disagreements shown under it. */
  notes: string[];
  paragraphs: TextRun[];
  /** Its text alternatives; there should be exactly one. */
  alts: TextRun[];
}

/** A chapter's MDX file, taken apart. */
export interface Chapter {
  file: string;
  /** The file's name without .mdx. */
  name: string;
  front: YamlFile<Frontmatter>;
  /** The frontmatter's sentences, by field. */
  sentences: TextRun[];
  steps: Step[];
  /** Prose outside the steps. */
  rest: TextRun[];
}

/** Frontmatter fields that readers read. */
const SENTENCES = [
  'title',
  'short',
  'station',
  'teaser',
  'lede',
  'watch',
  'counter',
  'counterShort',
  'sinceNote',
] as const;

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
  const front = readFrontmatter(file, yaml, problems);
  if (!front) return undefined;
  problems.push(...markupProblems(tree, file));
  const chapter: Chapter = {
    file,
    name: file.replace(/^.*\//, '').replace(/\.mdx$/, ''),
    front,
    sentences: SENTENCES.map((field) => templateRun(front.data[field] ?? '', front.lineOf([field]))),
    steps: [],
    rest: [],
  };
  for (const node of tree.children ?? []) {
    const steps = stepsIn(node);
    if (steps.length) chapter.steps.push(...steps.map((step) => readStep(step)));
    else if (node.type !== 'yaml') chapter.rest.push(...textRunsOf(node).prose);
  }
  return chapter;
}

/** What other files say of a chapter already: frontmatter that says it too is refused, so that nothing stands twice. */
const FOLLOWS: Readonly<Record<string, string>> = {
  id: 'its file’s name',
  number: 'its place in content/chapters.yaml',
  figure: 'its own name, in content/charts/',
};

function readFrontmatter(
  file: string,
  yaml: MdxNode,
  problems: Problem[],
): YamlFile<Frontmatter> | undefined {
  const text = yaml.value ?? '';
  const first = lineOf(yaml) + 1;
  const twice = text.split('\n').flatMap((line, i): Problem[] => {
    const field = /^(\w+):/.exec(line)?.[1] ?? '';
    if (!Object.hasOwn(FOLLOWS, field)) return [];
    const what = `the chapter’s ${field} is ${FOLLOWS[field]}`;
    return [{ file, line: first + i, what, remedy: 'take this line out' }];
  });
  problems.push(...twice);
  return twice.length ? undefined : parseYaml(file, text, chapterSchema, problems, lineOf(yaml));
}

/** A <Step> stands by itself; one written on a single line arrives inside a paragraph. */
function stepsIn(node: MdxNode): MdxNode[] {
  if (node.name === 'Step') return [node];
  return node.type === 'paragraph' ? (node.children ?? []).filter(({ name }) => name === 'Step') : [];
}

function readStep(node: MdxNode): Step {
  const { prose, alts } = textRunsOf(node);
  const words = (name: string): string[] => attribute(node, name).split(/\s+/).filter(Boolean);
  return {
    id: attribute(node, 'id'),
    line: lineOf(node),
    kind: attribute(node, 'kind') || 'step',
    uses: words('uses'),
    notes: words('note'),
    paragraphs: prose,
    alts,
  };
}

/** A chapter's frontmatter with its name, its place in the story and its chart. */
export function chapterData(
  { chapters }: Pick<Ledger, 'chapters'>,
  name: string,
  front: Frontmatter,
): ChapterData {
  return { ...front, id: name, number: chapters.indexOf(name), chart: name };
}
