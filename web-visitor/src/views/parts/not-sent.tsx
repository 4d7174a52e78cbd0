import type { JSX } from 'preact';
import type { Shown } from '../../page/page-state.ts';

/** What was written and never arrived: nobody should lose a sentence that took courage. */
export const NotSent = ({ session, writing, t }: Shown): JSX.Element | null => {
  if (session.at !== 'over') return null;
  const texts = session.visit.outgoing.filter(({ state }) => state !== 'sent').map(({ text }) => text);
  if (writing.trim() !== '') texts.push(writing);
  if (texts.length === 0) return null;
  return (
    <section class="not-sent">
      <h2>{t.farewell.notSent}</h2>
      {texts.map((text, at) => (
        <p key={at} class="words">
          {text}
        </p>
      ))}
    </section>
  );
};
