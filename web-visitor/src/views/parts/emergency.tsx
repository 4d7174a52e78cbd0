import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { phoneLink } from './phone-link.ts';

/** What to do when there is danger now, with numbers to tap. */
export const Emergency = ({ settings, language }: Shown): JSX.Element => {
  const { text, numbers } = settings.emergency;
  return (
    <aside class="emergency">
      <p>{localised(text, language)}</p>
      <ul>
        {numbers.map(({ phone, name }) => (
          <li key={phone}>
            <a class="phone" href={phoneLink(phone)}>
              <strong>{phone}</strong> {localised(name, language)}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
};
