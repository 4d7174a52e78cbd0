import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';

/** What was written and never arrived: nobody should lose a sentence that took courage. */
export const NotSent = ({ session, writing, t }: Shown): JSX.Element | null => {
  const lines = session.at === 'over' ? session.visit.lines : [];
  const texts = lines.flatMap((line) =>
    line.kind === 'message' && line.sending && line.sending !== 'sent' ? line.text : [],
  );
  if (writing.trim() !== '') texts.push(writing);
  return texts.length === 0 ? null : (
    <section class="note">
      <h2>{t.farewell.notSent}</h2>
      {texts.map((text) => (
        <p class="words">{text}</p>
      ))}
    </section>
  );
};
