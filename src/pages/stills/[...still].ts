import type { APIRoute, GetStaticPaths } from 'astro';
import { siteLedger } from '../../content/site/ledger.ts';
import { chapterStills, type StillWords } from '../../content/site/stills.ts';
import { ui } from '../../content/site/ui.ts';
import { stillAddress, type Theme } from '../../lib/routes.ts';
import { drawStill } from '../../stills/pictures.ts';
import { toPng } from '../../stills/png.ts';

interface Props {
  still: StillWords;
  theme: Theme;
  format: 'svg' | 'png';
}

/** How many pixels of the PNG a pixel of the drawing is wide. */
const SCALE = 2;

const THEMES = ['light', 'dark'] as const;
const FORMATS = ['svg', 'png'] as const;

/** Every step of every chapter in four forms, at the addresses others rely on. */
export const getStaticPaths = (() =>
  siteLedger()
    .chapters.flatMap(chapterStills)
    .flatMap((still) =>
      THEMES.flatMap((theme) =>
        FORMATS.map((format) => ({
          params: { still: stillAddress(still.chart, still.step, theme, format).replace(/^stills\//, '') },
          props: { still, theme, format } satisfies Props,
        })),
      ),
    )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async (context) => {
  const { still, theme, format } = context.props;
  const svg = await drawStill(still, theme, ui());
  return format === 'svg'
    ? new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } })
    : new Response(await toPng(svg, SCALE), { headers: { 'Content-Type': 'image/png' } });
};
