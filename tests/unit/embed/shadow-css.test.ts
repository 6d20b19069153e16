import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shadowCss } from '../../../src/embed/inline/shadow-css.ts';

/** Without line breaks and indents. */
const flat = (css: string): string => shadowCss(css).replace(/\s+/g, ' ');

/** The styles that go into a shadow root. */
const sheets = [
  ...readFileSync('src/pages/embed/element.css.ts', 'utf8').matchAll(/styles\/([a-z-]+\.css)\?raw/g),
].map(([, file]) => file!);

describe('shadowCss', () => {
  it('lets two elements stand for the root and the body, and only for these', () => {
    expect(flat(":root[data-theme='dark'], html body > p { color: red }")).toBe(
      ".root[data-theme='dark'], .root .body > p { color: red }",
    );
    expect(flat('.body-text, tbody, #html, .html { top: 0 }')).toBe(
      '.body-text, tbody, #html, .html { top: 0 }',
    );
  });

  it('takes the root’s size and the window’s width from our own box', () => {
    expect(flat('a { margin: 0 -0.9rem; --x: clamp(1rem, .5rem + 2.35vw, 100vh) }')).toBe(
      'a { margin: 0 calc(var(--rem) * -0.9); --x: clamp(calc(var(--rem) * 1), calc(var(--rem) * .5) + 2.35cqi, 100vh) }',
    );
  });

  it('asks our box for widths, the window for all else, each comma by itself', () => {
    expect(
      flat('@media (min-width: 48rem), (min-width: 36rem) and (max-height: 30rem) { a { top: 1rem } }'),
    ).toBe(
      '@container (min-width: 768px) { a { top: calc(var(--rem) * 1) } } ' +
        '@media (max-height: 30rem) { @container (min-width: 576px) { a { top: calc(var(--rem) * 1) } } }',
    );
    expect(flat('@layer a, b; @layer a { @media print { :root { top: 0 } } }')).toBe(
      '@layer a, b; @layer a { @media print { .root { top: 0 } } }',
    );
  });

  it('gives fonts names of ours, keeps stand-ins, leaves out what would be fetched', () => {
    expect(
      flat(`/* a; { comment */ @font-face { font-family: 'Newsreader'; src: url('x.woff2') }
        @font-face { font-family: 'Instrument Sans Fallback'; src: local('Arial') }
        p { font-family: 'Newsreader', 'Newsreader Fallback', serif }`),
    ).toBe(
      "@font-face { font-family: 'AI Boom Sans Fallback'; src: local('Arial') } " +
        "p { font-family: 'AI Boom Serif', 'AI Boom Serif Fallback', serif }",
    );
  });

  it('refuses what it does not know', () => {
    expect(() => shadowCss('@keyframes x { to { top: 0 } }')).toThrow('"@keyframes x"');
    expect(() => shadowCss('a { & b { top: 0 } }')).toThrow('"a"');
    expect(() => shadowCss('@import "a.css";')).toThrow('"@import "a.css""');
    expect(() => shadowCss('@media (width > 40rem) { a { top: 0 } }')).toThrow('"@media (width > 40rem)"');
    expect(() => shadowCss('a { top: 0')).toThrow('Unclosed block');
  });

  it.each(sheets)('%s keeps every declaration', (file) => {
    const css = readFileSync(`src/styles/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    const made = shadowCss(css);
    expect(made).not.toMatch(/\drem\b(?![^{]*\)\s*\{)|\dvw\b|:root|@media[^{]*-width|Newsreader|Instrument/);
    const count = (text: string): number => text.match(/[\w-]+:\s[^;{}]+;/g)?.length ?? 0;
    if (file !== 'fonts.css') expect(count(made)).toBeGreaterThanOrEqual(count(css));
  });
});
