import { createTheme, Menu, type MantineColorsTuple } from '@mantine/core';

/** A quiet blue green. With white text on it the sixth and later shades have more than the contrast that is asked for. */
const sea: MantineColorsTuple = [
  '#e8f5f5',
  '#d3e8e9',
  '#a6d1d3',
  '#76b8bc',
  '#4ea3a8',
  '#2f9096',
  '#14737a',
  '#0b5d65',
  '#064c53',
  '#023b41',
];

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 6 },
  colors: { sea },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A menu stands where its button stands, also for a screen reader; and the first choice has the focus.
    Menu: Menu.extend({ defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } }),
  },
});
