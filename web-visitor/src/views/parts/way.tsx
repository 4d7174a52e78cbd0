import type { JSX } from 'preact';

/** Something to tap that leads to help. A page elsewhere does not learn where the visitor comes from. */
export const Way = ({ to, children }: { to: string; children: string }): JSX.Element => (
  <a class="way" href={to} rel="noreferrer">
    {children}
  </a>
);

/** What a phone dials: digits and a leading plus, without the (0) that people write after a country code. */
export const phoneLink = (phone: string): string => `tel:${phone.replace(/\(0\)|[^\d+]/g, '')}`;

/** The ways that somebody can be reached, as far as there are any. `call` says how a number is called. */
export const Ways = ({
  phone,
  mail,
  link,
  call,
}: {
  phone?: string | undefined;
  mail?: string | undefined;
  link?: string | undefined;
  call: (phone: string) => string;
}): JSX.Element => (
  <p>
    {phone && <Way to={phoneLink(phone)}>{call(phone)}</Way>}
    {mail && <Way to={`mailto:${mail}`}>{mail}</Way>}
    {link && <Way to={link}>{new URL(link).hostname.replace('www.', '')}</Way>}
  </p>
);
