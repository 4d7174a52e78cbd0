import type { Alternative } from '@baken/protocol';
import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { phoneLink } from './phone-link.ts';

/** Other help that the organisation names: all of it, or what it names for this moment. */
export const Alternatives = ({
  shown,
  when,
}: {
  shown: Shown;
  when?: Alternative['when'][number];
}): JSX.Element => {
  const { settings, t, language } = shown;
  const alternatives = settings.alternatives.filter((one) => when === undefined || one.when.includes(when));
  return (
    <section class="alternatives">
      <h2>{t.frame.otherHelp}</h2>
      <ul>
        {alternatives.map(({ id, name, about, phone, link, mail, hours }) => (
          <li key={id}>
            <h3>{localised(name, language)}</h3>
            <p>{localised(about, language)}</p>
            {hours !== undefined && <p class="quiet">{localised(hours, language)}</p>}
            <p class="ways">
              {phone !== undefined && (
                <a class="phone" href={phoneLink(phone)}>
                  {t.frame.call(phone)}
                </a>
              )}
              {mail !== undefined && <a href={`mailto:${mail}`}>{mail}</a>}
              {link !== undefined && (
                <a href={link} rel="noreferrer">
                  {new URL(link).hostname.replace(/^www\./, '')}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
