import type { PublicSettings } from '@baken/protocol';
import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { groupKept, termOf } from '../../session/group-kept.ts';
import { phoneLink } from './phone-link.ts';

/** What is kept, for how long and for whose eyes: made from the settings' facts and from nothing else. */
export const Kept = ({ settings, official: t, language }: Shown): JSX.Element => {
  const { groups, notKept } = groupKept(settings.kept);
  const word = localised(settings.counsellor.word, language) ?? '';
  return (
    <ul class="kept">
      {groups.map(({ what, term, from, seenBy }) => {
        const { count, unit } = termOf(term);
        const names = new Intl.ListFormat(language).format(what.map((one) => t.kept.what[one]));
        return (
          <li key={`${term} ${from} ${seenBy}`}>
            {t.kept.says(names, t.kept.term(count, unit), from)} {t.kept.seenBy(seenBy, word)}
          </li>
        );
      })}
      {notKept.map((one) => (
        <li key={one}>{t.kept.notKept[one]}</li>
      ))}
    </ul>
  );
};

/** What stays secret and when not, and what a person may ask about what was kept. */
export const Rights = ({ settings, official: t, language }: Shown): JSX.Element => {
  const { text, contact, authorities } = settings.rights;
  return (
    <>
      <h3>{t.kept.secrecy}</h3>
      <p>{localised(settings.secrecy, language)}</p>
      <h3>{t.kept.rights}</h3>
      <p>{localised(text, language)}</p>
      <h4>{t.kept.contact}</h4>
      <Contact {...contact} />
      {authorities.length > 0 && (
        <>
          <h4>{t.kept.complaint}</h4>
          {authorities.map((authority) => (
            <Contact key={authority.name} {...authority} />
          ))}
        </>
      )}
    </>
  );
};

const Contact = ({ name, post, phone, mail, link }: PublicSettings['rights']['contact']): JSX.Element => (
  <p class="contact">
    <strong>{name}</strong>
    {post !== undefined && <span>{post}</span>}
    {phone !== undefined && <a href={phoneLink(phone)}>{phone}</a>}
    {mail !== undefined && <a href={`mailto:${mail}`}>{mail}</a>}
    {link !== undefined && (
      <a href={link} rel="noreferrer">
        {new URL(link).hostname}
      </a>
    )}
  </p>
);
