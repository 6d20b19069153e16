import { expect, it } from 'vitest';
import type { MdxNode } from '../../../src/content/chapter/mdx.ts';
import { placed } from '../../../src/content/chapter/placed.ts';

const text = (value: string): MdxNode => ({ type: 'text', value });
const term = (id: string): MdxNode => ({
  type: 'mdxJsxTextElement',
  name: 'Term',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
  children: [text(id)],
});

/** Prose in short: a term in angle brackets, what is in one piece in square ones. */
const inShort = ({ name, value, children = [] }: MdxNode): string => {
  const inside = value ?? children.map(inShort).join('');
  return name === 'Term' ? `<${inside}>` : name === 'span' ? `[${inside}]` : inside;
};
const read = (...children: MdxNode[]): string => inShort(placed({ type: 'paragraph', children }, 'spv'));

it('keeps a term with the Chinese marks right beside it, each once', () => {
  expect(read(text('这叫'), term('载体'), text('。我们'))).toBe('这叫[<载体>。]我们');
  expect(read(text('能投（'), term('资产'), text('），'), term('信贷'), text('也'))).toBe(
    '能投[（<资产>），]<信贷>也',
  );
  expect(read(term('甲'), text('、「'), term('乙'), text('」'))).toBe('[<甲>、][「<乙>」]');
});

it('leaves a term alone that has no such mark beside it, and all English', () => {
  expect(read(text('和'), term('Blue Owl'), text('另设。'))).toBe('和<Blue Owl>另设。');
  expect(read(text('a ('), term('vehicle'), text('), we'))).toBe('a (<vehicle>), we');
});
