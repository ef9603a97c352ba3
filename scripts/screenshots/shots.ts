import type { BrowserName, Colours } from '../drive/session.ts';
import type { Size, Surface } from './surfaces.ts';

export const COLOURS: readonly Colours[] = ['light', 'dark', 'forced'];
/** Zooms in per cent. */
export const ZOOMS = [100, 200] as const;
export type Zoom = (typeof ZOOMS)[number];

/** One picture. */
export interface Shot {
  /** "card-chromium-dark-200.png" */
  readonly file: string;
  readonly colours: Colours;
  /** The viewport in CSS pixels; at 200 per cent each has two of the screen's, as in a window that is zoomed. */
  readonly viewport: Size & { readonly deviceScaleFactor: number };
}

/** All pictures of a surface in a browser. */
export function shotsOf(surface: Surface, browser: BrowserName): Shot[] {
  const { name, size, zoomed = { width: size.width / 2, height: size.height / 2 } } = surface;
  return ZOOMS.flatMap((zoom) =>
    COLOURS.map((colours) => ({
      file: `${name}-${browser}-${colours}-${zoom}.png`,
      colours,
      viewport: { ...(zoom === 200 ? zoomed : size), deviceScaleFactor: zoom / 100 },
    })),
  );
}
