import type { JSX } from 'preact';
import { findLinks } from '../../session/find-links.ts';

/** A message's text. Addresses in it can be followed, in a window of their own, and where they lead learns nothing of where they stood. */
export const Words = ({ text }: { text: string }): JSX.Element => (
  <>
    {findLinks(text).map((part, at) =>
      part.link === undefined ? (
        part.text
      ) : (
        <a key={at} href={part.link} target="_blank" rel="noopener noreferrer">
          {part.text}
        </a>
      ),
    )}
  </>
);
