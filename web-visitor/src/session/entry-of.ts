import type { Fault } from '@baken/kernel';
import type { Entry, PublicSettings } from '@baken/protocol';

/** What somebody has filled in so far. It is kept while languages change and after a refusal. */
export interface DoorDraft {
  readonly unit: string;
  readonly nickname: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly consent?: 'yes' | 'no';
  readonly professional?: 'yes' | 'no';
}

/** Stands for "it does not matter" among the units. */
export const anywhere = '*';

/** What is sent at the door. Whether it is right, Baken says. */
export const entryOf = (
  { door }: Pick<PublicSettings, 'door'>,
  { unit, nickname, answers }: DoorDraft,
  given: Pick<Entry, 'entryKey' | 'language'>,
): Entry => ({
  ...given,
  nickname,
  answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== '')),
  ...(unit !== '' && unit !== anywhere && { unit }),
  ...(door.consent.kind === 'required' && { consentVersion: door.consent.version }),
});

/**
 * Whoever has not consented where consent is needed is refused here: nothing of what they wrote may leave the page. It is Baken's own refusal,
 * so that it reads the same.
 */
export const refusalWithoutConsent = (
  { door }: Pick<PublicSettings, 'door'>,
  { consent }: DoorDraft,
): Fault | undefined =>
  door.consent.kind === 'required' && consent !== 'yes'
    ? {
        code: 'intake.consent-missing',
        kind: 'invalid',
        fields: [{ field: 'consentVersion', code: 'required' }],
      }
    : undefined;
