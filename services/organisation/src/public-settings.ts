import { listKeptFacts, type KeptFact } from './kept-facts.ts';
import type { LocalisedText } from './language.ts';
import type { Organisation } from './organisation.ts';

type Door = Organisation['door'];
type Duration = Organisation['conversation']['duration'];
type Alternative = Organisation['alternatives'][number];

/**
 * What anybody may know of an organisation before coming in. It equals `publicSettings` of @baken/protocol, which this
 * package may not import; a test of the gateway holds the two together.
 */
export interface PublicSettings extends Pick<
  Organisation,
  | 'id'
  | 'name'
  | 'zone'
  | 'languages'
  | 'formOfAddress'
  | 'officialFormOfAddress'
  | 'page'
  | 'unitChoice'
  | 'emergency'
  | 'mail'
  | 'feedback'
  | 'traces'
  | 'texts'
> {
  units: { id: string; name: LocalisedText; about?: LocalisedText | undefined }[];
  door: Omit<Door, 'nickname'> & {
    nickname: { required: boolean; longestCharacters: number; hint: LocalisedText };
  };
  conversation: Pick<Organisation['conversation'], 'returnWindowSeconds' | 'afterClosing'> & {
    longestMinutes?: number | undefined;
    ending?: 'rounded-off' | 'hard' | undefined;
  };
  counsellor: Pick<Organisation['counsellor'], 'shownAs' | 'word'>;
  kept: KeptFact[];
  alternatives: (Omit<Alternative, 'hours'> & { hours?: LocalisedText | undefined })[];
  reportsByPhoneOnly: boolean;
  secrecy: LocalisedText;
  rights: Pick<Organisation['rights'], 'text' | 'answerDays' | 'contact' | 'authorities'>;
}

/** Names each field that is given away: a setting that is added later stays inside until it is named here. */
export const publicSettings = (organisation: Organisation): PublicSettings => {
  const { id, name, zone, languages, formOfAddress, officialFormOfAddress, page, unitChoice } = organisation;
  const { emergency, mail, feedback, traces, texts, counsellor, phone, rights } = organisation;
  return {
    id,
    name,
    zone,
    languages,
    formOfAddress,
    officialFormOfAddress,
    page,
    units: organisation.units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      ...(unit.about && { about: unit.about }),
    })),
    unitChoice,
    door: showDoor(organisation.door),
    conversation: {
      ...showDuration(organisation.conversation.duration),
      returnWindowSeconds: organisation.conversation.returnWindowSeconds,
      afterClosing: organisation.conversation.afterClosing,
    },
    counsellor: { shownAs: counsellor.shownAs, word: counsellor.word },
    kept: listKeptFacts(organisation),
    alternatives: organisation.alternatives.map(showAlternative),
    emergency,
    mail,
    reportsByPhoneOnly: phone.kind === 'registered' && phone.reportsByPhoneOnly,
    feedback,
    secrecy: organisation.secrecy.text,
    rights: {
      text: rights.text,
      answerDays: rights.answerDays,
      contact: rights.contact,
      authorities: rights.authorities,
    },
    traces,
    texts,
  };
};

const showDoor = ({ nickname, questions, consent, professionals }: Door): PublicSettings['door'] => ({
  nickname: {
    required: nickname.kind === 'required',
    longestCharacters: nickname.longestCharacters,
    hint: nickname.hint,
  },
  questions,
  consent,
  professionals,
});

const showDuration = (
  duration: Duration,
): Pick<PublicSettings['conversation'], 'longestMinutes' | 'ending'> =>
  duration.kind === 'no-limit' ? {} : { longestMinutes: duration.minutes, ending: duration.ending };

const showAlternative = ({ hours, ...rest }: Alternative): PublicSettings['alternatives'][number] => ({
  ...rest,
  ...(hours && { hours: hours.words }),
});
