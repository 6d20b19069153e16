// What drives the engines: the other tests here are worth what it is.
import { expect, test } from './support/test.ts';

test('a frame that goes to another page while it is asked is asked again there', async ({ engine, host }) => {
  await engine.open(host.url('cms-narrow.html'));
  const address = await engine.evaluate(() => {
    const frame = document.querySelector('iframe')!;
    frame.scrollIntoView();
    const { src } = frame;
    return new Promise<string>((done) => {
      frame.addEventListener('load', () => done(src), { once: true });
      frame.src = 'about:blank';
    });
  });
  await engine.until(
    'the page should come that the empty one sends for',
    (address) => {
      if (location.href === address) return document.querySelector('[data-stepper]');
      const frame = parent.document.querySelector('iframe')!;
      if (frame.src !== address) frame.src = address;
      return false;
    },
    address,
    'iframe',
  );
  expect(await engine.evaluate(() => location.href, undefined, 'iframe')).toBe(address);
});
