import { resolve } from 'node:path';
import ts from 'typescript';

/**
 * Holds JSON-LD against the vocabulary of schema.org, as the package schema-dts has it in types: an unknown type, an
 * unknown property, or a value of the wrong kind is a sentence. Each block becomes a literal that the compiler checks.
 */
export function vocabularyProblems(blocks: Readonly<Record<string, unknown>>): string[] {
  const names = Object.keys(blocks);
  const lines = names.map((name, i) => `const block${i}: Graph = ${JSON.stringify(blocks[name])};`);
  const code = [`import type { Graph } from 'schema-dts';`, ...lines].join('\n');
  const file = resolve('tests/unit/blocks.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.fileExists = (name) => name === file || ts.sys.fileExists(name);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, code, target) : getSourceFile(name, target);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return ts.getPreEmitDiagnostics(program, source).map(({ start = 0, messageText }) => {
    const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
    return `${names[line - 1] ?? 'schema-dts'}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
