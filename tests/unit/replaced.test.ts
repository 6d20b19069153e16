// Changing what other programs wrote: where the text has become another one, that is said and not passed over.
import { describe, expect, it } from 'vitest';
import { replaced } from '../../scripts/lib/replaced.mjs';
import { dated, renumbered } from '../../scripts/pictures/pdf.mjs';
import { withAsync } from '../../src/integrations/async-scripts.ts';

const about = { what: 'stars', where: 'the sky', remedy: 'wait for night' };
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('replaced', () => {
  it('replaces every match, by a text as it stands or by what a function makes of it', () => {
    expect(replaced('a*b*', '*', '$&', about)).toBe('a$&b$&');
    expect(replaced('a1b2', /([a-z])(\d)/g, (_, letter, digit) => digit! + letter!, about)).toBe('1a2b');
  });

  it('says what was looked for, where, and what to do, if there is too little of it', () => {
    expect(() => replaced('ab', '*', '', about)).toThrow(
      'the sky: 0 of at least 1 stars found (looked for *): wait for night.',
    );
    expect(() => replaced('a*', /\*/g, '', { ...about, least: 2 })).toThrow('1 of at least 2 stars');
  });
});

describe('a page’s module scripts', () => {
  const script = '<script type="module" src="/_astro/a.js"></script>';

  it('are made async, all of them', () => {
    const made = '<script type="module" async src="/_astro/a.js"></script>';
    expect(withAsync(`<p>${script}${script}<script>let a</script>`, 'index.html')).toBe(
      `<p>${made}${made}<script>let a</script>`,
    );
  });

  it.each([
    ['none', '<p>'],
    ['single quotes', "<script type='module' src='/a.js'></script>"],
    ['another order', '<script src="/a.js" type="module"></script>'],
    ['another order beside a known one', `${script}<script src="/a.js" type="module"></script>`],
    ['words in it', `${script}<script type="module">let async;</script>`],
  ])('stop the build if Astro writes %s', (_, html) => {
    expect(() => withAsync(html, 'scale/index.html')).toThrow(
      /^scale\/index\.html.*src\/integrations\/async-scripts\.ts/,
    );
  });
});

describe('a PDF', () => {
  it('is dated twice, at the same length', () => {
    const pdf = "<</CreationDate (D:20990101120000+00'00')\n/ModDate (D:20990101120000+00'00')>>";
    const made = "<</CreationDate (D:20260701000000+00'00')\n/ModDate (D:20260701000000+00'00')>>";
    expect(`${dated(latin1(pdf), '2026-07-01')}`).toBe(made);
    expect(() => dated(latin1(pdf.replace('ModDate', 'Changed')), '2026-07-01')).toThrow('1 of at least 2');
  });

  it('has its cells numbered from 1; one whose names look otherwise is not passed over', () => {
    const pdf =
      '/ID (node00000274) /Headers [(node00000274) (node00000309)] /ID (node00000309) /IDTree 1 0 R';
    expect(`${renumbered(latin1(pdf))}`).toBe(
      '/ID (node00000001) /Headers [(node00000001) (node00000002)] /ID (node00000002) /IDTree 1 0 R',
    );
    expect(`${renumbered(latin1('no names'))}`).toBe('no names');
    expect(() => renumbered(latin1('/ID (cell-274) /IDTree 1 0 R'))).toThrow('names of table cells');
  });
});
