import { z } from 'zod';
import { language, unitId } from './instant.ts';

/**
 * What anybody may know of an organisation before coming in: what it asks, promises and keeps. Made by `publicSettings`
 * of @baken/organisation, which may not import this package; a test of the gateway holds the two together.
 */
const perLanguage = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    nl: value.optional(),
    fr: value.optional(),
    en: value.optional(),
    de: value.optional(),
  });

/** A text in each language that the organisation declares. */
export const localisedText = perLanguage(z.string());
const text = localisedText;
const lines = perLanguage(z.array(z.string()));
const form = perLanguage(z.enum(['informal', 'formal']));
const id = z.string();
export type LocalisedText = z.infer<typeof localisedText>;

/** A calendar term such as P6M; a page says it in words. */
const term = z.string().meta({ description: 'ISO 8601 duration' });

const page = z.strictObject({
  colour: z.string(),
  logo: z.string().optional(),
  opensIn: z.enum(['window', 'same-tab']),
  leaveQuicklyTo: z.url(),
});

const unit = z.strictObject({ id: unitId, name: text, about: text.optional() });

const unitChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('only-one') }),
  z.strictObject({ kind: z.literal('required'), question: text }),
  /** `anywhere` stands for no unit at all: the entry then names none. */
  z.strictObject({ kind: z.literal('or-anywhere'), question: text, anywhere: text }),
]);

const everyQuestion = { id, label: text, hint: text.optional(), required: z.boolean() };
export const doorQuestion = z.discriminatedUnion('kind', [
  z.strictObject({
    ...everyQuestion,
    kind: z.literal('choice'),
    choices: z.array(z.strictObject({ id, label: text })),
  }),
  z.strictObject({ ...everyQuestion, kind: z.literal('number'), smallest: z.int(), largest: z.int() }),
  z.strictObject({ ...everyQuestion, kind: z.literal('text'), longestCharacters: z.int() }),
]);
export type DoorQuestion = z.infer<typeof doorQuestion>;

const door = z.strictObject({
  nickname: z.strictObject({ required: z.boolean(), longestCharacters: z.int(), hint: text }),
  questions: z.array(doorQuestion),
  consent: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('information') }),
    z.strictObject({
      kind: z.literal('required'),
      before: z.array(z.enum(['chat', 'mail'])),
      version: z.string(),
      text,
      withdrawal: text,
      refused: text,
    }),
  ]),
  professionals: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('welcome') }),
    z.strictObject({ kind: z.literal('to-phone'), question: text, text, phone: z.string() }),
  ]),
});

const conversation = z.strictObject({
  longestMinutes: z.int().optional(),
  ending: z.enum(['rounded-off', 'hard']).optional(),
  returnWindowSeconds: z.int(),
  afterClosing: z.enum(['return-window', 'while-open', 'nothing']),
});

/** One class of data: that it is not kept, or where, for how long, and for whose eyes. Sentences are made from it. */
const keptFact = z.discriminatedUnion('kept', [
  z.strictObject({ kept: z.literal(false), what: z.enum(['network-address', 'dossier']) }),
  z.strictObject({
    kept: z.literal(true),
    what: z.enum([
      'transcript',
      'nickname',
      'door-answers',
      'network-address',
      'coarse-place',
      'address-mark',
      'consent',
      'contact-registration',
      'feedback',
      'mail',
      'dossier',
      'advice-register',
    ]),
    where: z.enum([
      'conversation',
      'vault',
      'marks',
      'consents',
      'register',
      'feedback',
      'mailbox',
      'dossier',
    ]),
    seenBy: z.enum(['counsellors', 'by-disclosure', 'nobody']),
    term,
    from: z.enum(['visit', 'end', 'receipt', 'closing']),
  }),
]);
export type KeptFact = z.infer<typeof keptFact>;

const alternative = z.strictObject({
  id,
  name: text,
  about: text,
  phone: z.string().optional(),
  link: z.url().optional(),
  mail: z.string().optional(),
  hours: text.optional(),
  when: z.array(z.enum(['closed', 'busy', 'blocked'])),
});
export type Alternative = z.infer<typeof alternative>;

const emergency = z.strictObject({
  text,
  numbers: z.array(z.strictObject({ phone: z.string(), name: text })),
});

const feedback = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('asked'),
    intro: text,
    questions: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ id, kind: z.literal('scale'), label: text, lowest: text, highest: text }),
        z.strictObject({ id, kind: z.literal('text'), label: text, longestCharacters: z.int() }),
      ]),
    ),
  }),
]);

const mail = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('offered'),
    when: z.enum(['always', 'closed-or-busy']),
    text,
    recipients: z.array(z.strictObject({ id, name: text })),
    answerWorkingDays: z.int().optional(),
    doNotKeepOnRequest: z.boolean(),
  }),
]);

const contact = z.strictObject({
  name: z.string(),
  post: z.string().optional(),
  phone: z.string().optional(),
  mail: z.string().optional(),
  link: z.url().optional(),
});

const rights = z.strictObject({
  text,
  answerDays: z.int(),
  contact,
  authorities: z.array(contact),
});

export const publicSettings = z.strictObject({
  id,
  name: z.string(),
  zone: z.string().meta({ description: 'Time zone in which times are shown' }),
  languages: z.array(language),
  formOfAddress: form,
  officialFormOfAddress: form,
  page,
  units: z.array(unit),
  unitChoice,
  door,
  conversation,
  counsellor: z.strictObject({
    shownAs: z.enum(['first-name-or-alias', 'alias', 'name', 'role']),
    word: text,
  }),
  kept: z.array(keptFact),
  alternatives: z.array(alternative),
  emergency,
  mail,
  reportsByPhoneOnly: z.boolean(),
  feedback,
  secrecy: text,
  rights,
  traces: z.strictObject({
    advice: z.enum(['clear-history', 'clear-last-number', 'nothing-of-ours', 'none']),
    text,
  }),
  texts: z.strictObject({
    whatHappens: lines,
    whoYouTalkTo: text,
    confidential: text,
    closed: text,
    busy: text,
    farewell: text,
  }),
});
/** One that the organisation does not speak gives its first. */
export const settingsQuery = z.strictObject({ language: language.optional() });

export type PublicSettings = z.infer<typeof publicSettings>;
