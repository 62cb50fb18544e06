// The package in one file: its 110 modules one by one take ten times as long to load.
import Color from 'colorjs.io/dist/color.js';
import type { Position } from '../../model/position.ts';
import { problem, type Problem } from '../../model/problems.ts';
import type { Path } from '../../model/schema-walk.ts';
import { LEAST_CONTRAST, PAPER, SETTINGS, type Theme } from '../../model/settings.ts';

const contrastOn = (theme: Theme, colour: Color): number => colour.contrast(PAPER[theme], 'WCAG21');

/** The colour of the same hue that is as near as can be and stands out: darker on light paper, lighter on dark. */
const nearestOn = (theme: Theme, colour: Color): string => {
  const step = theme === 'light' ? -0.005 : 0.005;
  const nearer = colour.to('oklch');
  for (let lightness = nearer.l ?? 0; lightness > 0 && lightness < 1; lightness += step) {
    const hex = new Color('oklch', [lightness, nearer.c ?? 0, nearer.h ?? 0])
      .to('srgb')
      .toGamut()
      .toString({ format: 'hex', collapse: false });
    if (contrastOn(theme, new Color(hex)) >= LEAST_CONTRAST) return hex;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
};

/** The accents that one could not read by. */
export const weakAccents = (
  accent: Partial<Record<Theme, string>> = {},
  at: (path: Path) => Position,
): Problem[] =>
  (['light', 'dark'] as const).flatMap((theme) => {
    const written = accent[theme];
    if (written === undefined) return [];
    const colour = new Color(written);
    const contrast = contrastOn(theme, colour);
    if (contrast >= LEAST_CONTRAST) return [];
    const about = { theme, colour: written, contrast: contrast.toFixed(1), least: LEAST_CONTRAST };
    const nearest = nearestOn(theme, colour);
    return [problem('weak-accent', SETTINGS, at(['accent', theme]), { ...about, nearest })];
  });
