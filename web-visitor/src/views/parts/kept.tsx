import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { groupKept, listNotKept, termOf } from '../../session/group-kept.ts';
import { Ways } from './way.tsx';

/** What is kept, for how long and for whose eyes, made from the settings' facts and from nothing else; what stays secret; and one's rights. */
export const Kept = ({ settings, official, say, word, count, list }: Shown): JSX.Element => {
  const { text, contact, authorities } = settings.rights;
  const t = official.kept;
  return (
    <>
      <ul>
        {groupKept(settings.kept).map(({ what, term, from, seenBy }) => (
          <li>
            {t.says(list(what.map((one) => t.what[one])), count(...termOf(term)), from)}{' '}
            {t.seenBy(seenBy, word)}
          </li>
        ))}
        {listNotKept(settings.kept).map((one) => (
          <li>{t.notKept[one]}</li>
        ))}
      </ul>
      <h3>{t.secrecy}</h3>
      <p>{say(settings.secrecy)}</p>
      <h3>{t.rights}</h3>
      <p>{say(text)}</p>
      {[contact, ...authorities].map(({ name, post, ...ways }, at) => (
        <>
          {at === 1 && <p>{t.complaint}</p>}
          <p>
            <b>{name}</b>
            {post && `, ${post}`}
          </p>
          <Ways {...ways} call={String} />
        </>
      ))}
    </>
  );
};
