const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of #rrggbb, 0 to 1 (WCAG 2.2, definition of relative luminance). */
const luminance = (colour: string): number =>
  0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);

/** Contrast ratio of #rrggbb with white, 1 to 21. Text in the accent colour stands on white, and white text stands on it. */
export const contrastWithWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);
