import type { JSX } from 'preact';

/** A number to tap. It dials digits and a leading plus, without the (0) that people write after a country code. */
export const Phone = ({ number, children }: { number: string; children: string }): JSX.Element => (
  <a class="way" href={`tel:${number.replace(/\(0\)|[^\d+]/g, '')}`}>
    {children}
  </a>
);

export const Mail = ({ to }: { to: string }): JSX.Element => (
  <a class="way" href={`mailto:${to}`}>
    {to}
  </a>
);

/** A page elsewhere, by the name of its site; it does not learn where the visitor comes from. */
export const Site = ({ at }: { at: string }): JSX.Element => (
  <a class="way" href={at} rel="noreferrer">
    {new URL(at).hostname.replace('www.', '')}
  </a>
);
