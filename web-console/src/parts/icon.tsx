/** Drawn here, so that nothing is loaded for them. Each is a path in a square of 24. */
const paths = {
  available: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.2 14.2-4-4 1.5-1.5 2.5 2.5 5-5 1.5 1.5Z',
  busy: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM7 11h10v2H7Z',
  break: 'M4 5h13v2h2a3 3 0 0 1 0 6h-2v1a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4Zm13 4v2h2a1 1 0 0 0 0-2ZM4 20h13v2H4Z',
  away: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  unknown: 'M1 21 12 2l11 19Zm10-4v2h2v-2Zm0-7v5h2v-5Z',
  waiting:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-1 3v6l4.6 2.8 1-1.6-3.6-2.2V7Z',
  sent: 'm9.5 17.6-5-5L6 11l3.5 3.6L18 6l1.5 1.5Z',
  delivered: 'm6.5 17.6-5-5L3 11l3.5 3.6L15 6l1.5 1.5Zm5.4-1.3 1.5-1.6 1.1 1.1L23 7.3l1.4 1.5-9.9 9.9Z',
  refused: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1 4h2v8h-2Zm0 10h2v2h-2Z',
  send: 'm3 20 18-8L3 4v6l12 2-12 2Z',
  about: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1 8h2v7h-2Zm0-4h2v2h-2Z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm0 10c4.4 0 8 2 8 4.5V20H4v-1.5C4 16 7.6 14 12 14Z',
  down: 'm7 10 5 5 5-5Z',
  close: 'm6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4Z',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words that say the same, unless it has a label. size: pixels. */
export const Icon = ({
  name,
  size = 18,
  label,
}: {
  readonly name: IconName;
  readonly size?: number;
  readonly label?: string;
}) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="currentColor"
    focusable="false"
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  >
    <path d={paths[name]} />
  </svg>
);
