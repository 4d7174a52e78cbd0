import type { Alternative } from '@baken/protocol';
import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { Ways } from './way.tsx';

/** What to do when there is danger now, with numbers to tap. */
export const Emergency = ({ settings, say }: Shown): JSX.Element => (
  <aside class="note">
    <p>{say(settings.emergency.text)}</p>
    {settings.emergency.numbers.map(({ phone, name }) => (
      <Ways phone={phone} call={() => `${phone} ${say(name)}`} />
    ))}
  </aside>
);

/** Other help that the organisation names: all of it, or what it names for this moment. */
export const Alternatives = ({
  settings,
  t,
  say,
  at,
}: Shown & { at?: Alternative['when'][number] | undefined }): JSX.Element => (
  <section class="others">
    <h2>{t.frame.otherHelp}</h2>
    {settings.alternatives
      .filter(({ when }) => at === undefined || when.includes(at))
      .map(({ name, about, hours, ...ways }) => (
        <section class="note">
          <h3>{say(name)}</h3>
          <p>{say(about)}</p>
          {hours && <p class="quiet">{say(hours)}</p>}
          <Ways {...ways} call={t.frame.call} />
        </section>
      ))}
  </section>
);
