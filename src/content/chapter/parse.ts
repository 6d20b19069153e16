import { mdxToMdast } from 'satteri';
import type { Problem } from '../read/errors.ts';
import type { MdxNode } from './mdx.ts';

/** Something wrong with a chapter's text before it is parsed. */
interface Fault {
  index: number;
  what: string;
  remedy: string;
}

/**
 * The syntax tree of a chapter, by the parser that Astro renders it with, frontmatter included. What cannot be read becomes
 * a problem, and the result is then undefined.
 */
export function parseMdx(file: string, text: string, problems: Problem[]): MdxNode | undefined {
  const refuse = (line: number, what: string, remedy: string): undefined => {
    problems.push({ file, line, what, remedy });
  };
  const fault = firstFault(text);
  if (fault) return refuse(text.slice(0, fault.index).split('\n').length, fault.what, fault.remedy);
  try {
    return mdxToMdast(text, { features: { frontmatter: true } }) as MdxNode;
  } catch (error) {
    if (error instanceof RangeError) return refuse(1, ...TOO_DEEP);
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', reason = message] =
      /^(\d+):\d+: ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
    const what = `this is not MDX: ${reason.split('\n')[0]?.replace(/\.$/, '') ?? ''}`;
    return refuse(Number(line), what, 'mend the markup');
  }
}

const TOO_DEEP = [
  'this is not MDX: lists or quotations stand too deep inside each other',
  'flatten them',
] as const;

/** Marks of lists and quotations that begin one line; the parser takes its time with thousands of them. */
const NESTED = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){50}/m;
/** {} and {/* a remark *\/}, which print nothing. */
const REMARK = /\{\s*(?:\/\*[\s\S]*?\*\/\s*)?\}/g;
const MODULE = /^(?:import|export)\b/m;

/**
 * Code that stands in a chapter, which would be refused when it is parsed: the parser of code is the browser's kind, and
 * brackets that stand thousands deep inside each other end the process without a word.
 */
function firstFault(text: string): Fault | undefined {
  const start = /^---\n[\s\S]*?\n---(?:\n|$)/.exec(text)?.[0].length ?? 0;
  // The same length, so that places stay.
  const body = text.slice(start).replace(REMARK, (remark) => remark.replace(/[^\n]/g, ' '));
  const found: (Fault | undefined)[] = [
    at(body.search(NESTED), ...TOO_DEEP),
    at(body.search(MODULE), 'an import or export is code', 'take it out'),
    expression(body),
  ];
  return found
    .flatMap((fault) => (fault ? [{ ...fault, index: fault.index + start }] : []))
    .sort((a, b) => a.index - b.index)[0];
}

const at = (index: number, what: string, remedy: string): Fault | undefined =>
  index < 0 ? undefined : { index, what, remedy };

/** Characters of an expression that its sentence quotes. */
const QUOTED = 40;

function expression(body: string): Fault | undefined {
  const index = body.search(/(?<=(?:^|[^\\])(?:\\\\)*)\{/);
  if (index < 0) return undefined;
  const end = body.indexOf('}', index);
  const code = body.slice(index + 1, end < 0 ? undefined : end).trim();
  const quoted = code.length > QUOTED ? `${code.slice(0, QUOTED)}…` : code;
  const what = `the expression {${quoted}} prints words no one can check`;
  return { index, what, remedy: 'write the words, or use <Fact id="…" />' };
}
