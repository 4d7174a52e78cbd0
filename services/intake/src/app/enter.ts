import { ok, refuse, type CallContext, type Clock, type MakeId, type Result } from '@baken/kernel';
import { inLanguage, isLanguage, type Language, type Organisation } from '@baken/organisation';
import { checkAnswers, type Answers } from '../domain/answers.ts';
import { admitEntry, beginEntry, refuseEntry, type Entry } from '../domain/entry.ts';
import {
  afterLastEntry,
  answerInvalid,
  closed,
  consentMissing,
  noUnitFree,
  professionalByPhone,
} from '../domain/faults.ts';
import { checkNickname, makeUpNickname } from '../domain/nickname.ts';
import { easiestUnit } from '../domain/unit-status.ts';
import type { Entries, Openings, Rooms, Words } from './ports.ts';

/** What somebody at the door gives. */
export interface Enter {
  readonly entryKey: string;
  /** Empty: the only unit, or any where the organisation allows that. */
  readonly unit: string;
  readonly language: string;
  readonly nickname: string;
  readonly answers: Answers;
  readonly consentVersion: string;
  readonly professional: boolean;
}

export interface Entered {
  readonly conversationId: string;
  readonly unit: string;
  readonly nickname: string;
}

interface Needs {
  readonly organisation: Organisation;
  readonly entries: Entries;
  readonly openings: Openings;
  readonly rooms: Rooms;
  readonly words: Words;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

/**
 * May this person come in now? First what they filled in, then the hours, then the room; nothing is written down of somebody whose form is not right.
 * Every step may be made again, so a page whose answer was lost comes in once.
 */
export const enter =
  (needs: Needs) =>
  async (ask: Enter, context: CallContext): Promise<Result<Entered>> => {
    const { organisation, entries, rooms, words, clock, makeId } = needs;
    const mistake = mistakeOf(organisation, ask);
    if (mistake !== undefined) return refuse(mistake);
    const unit = await openUnit(needs, ask.unit, context);
    if (!unit.ok) return unit;

    const now = clock.now();
    const { consent } = organisation.door;
    const begun = await entries.change(ask.entryKey, (entry) =>
      beginEntry(entry, {
        conversationId: makeId(),
        unit: unit.value,
        language: ask.language,
        consent: asksConsent(consent) ? { version: ask.consentVersion, at: now } : undefined,
        begunAt: now,
      }),
    );
    if (!begun.ok) return begun;
    const entry = begun.value.state;
    const nickname = nicknameOf(organisation, ask, entry);

    const joined = await rooms.join(entry, context);
    if (!joined.ok) {
      const { code, kind } = joined.fault;
      if (kind !== 'unavailable')
        await entries.change(ask.entryKey, (there) => refuseEntry(there ?? entry, code));
      return joined;
    }
    const opened = await words.open({ ...entry, nickname, answers: ask.answers }, context);
    if (!opened.ok) return opened;
    const admitted = await entries.change(ask.entryKey, (there) => admitEntry(there ?? entry));
    return admitted.ok ? ok({ conversationId: entry.conversationId, unit: entry.unit, nickname }) : admitted;
  };

const asksConsent = (
  consent: Organisation['door']['consent'],
): consent is Extract<typeof consent, { kind: 'required' }> =>
  consent.kind === 'required' && consent.before.includes('chat');

/** What is wrong with the form, all of it at once. */
const mistakeOf = ({ door, units, unitChoice, languages }: Organisation, ask: Enter) => {
  if (door.professionals.kind === 'to-phone' && ask.professional) return professionalByPhone;
  const unitMistake =
    ask.unit === ''
      ? unitChoice.kind === 'required'
        ? [{ field: 'unit', code: 'required' }]
        : []
      : units.some(({ id }) => id === ask.unit)
        ? []
        : [{ field: 'unit', code: 'not-offered' }];
  const fields = [
    ...unitMistake,
    ...(languages.some((language) => language === ask.language)
      ? []
      : [{ field: 'language', code: 'not-offered' }]),
    ...checkNickname(ask.nickname, {
      required: door.nickname.kind === 'required',
      longestCharacters: door.nickname.longestCharacters,
    }),
    ...checkAnswers(door.questions, ask.answers),
  ];
  if (fields.length > 0) return answerInvalid(fields);
  return asksConsent(door.consent) && ask.consentVersion !== door.consent.version
    ? consentMissing
    : undefined;
};

/** The unit that lets somebody in now: the one that was asked for, or any. */
const openUnit = async (
  { organisation, openings, rooms }: Needs,
  asked: string,
  context: CallContext,
): Promise<Result<string>> => {
  const [only] = organisation.units;
  const wanted = asked === '' && organisation.unitChoice.kind === 'only-one' ? (only?.id ?? '') : asked;
  const listed = await openings.list(wanted === '' ? [] : [wanted], context);
  if (!listed.ok) return listed;
  const opensAtMs = listed.value.map((opening) => opening.opensAtMs).filter((at) => at !== undefined);
  const opensAt =
    opensAtMs.length === 0
      ? undefined
      : Temporal.Instant.fromEpochMilliseconds(Math.min(...opensAtMs)).toString();
  if (!listed.value.some(({ open }) => open)) return refuse(closed(opensAt));
  if (!listed.value.some(({ admits }) => admits)) return refuse(afterLastEntry(opensAt));
  if (wanted !== '') return ok(wanted);
  const there = await rooms.list(context);
  if (!there.ok) return there;
  const easiest = easiestUnit(listed.value, there.value);
  return easiest === undefined ? refuse(noUnitFree) : ok(easiest);
};

const nicknameOf = ({ door }: Organisation, ask: Enter, entry: Entry): string => {
  const given = ask.nickname.trim();
  if (given !== '' || door.nickname.kind !== 'made-up') return given;
  const language: Language = isLanguage(entry.language) ? entry.language : 'nl';
  return makeUpNickname(inLanguage(door.nickname.word, language), entry.conversationId);
};
