import { hkdfSync } from 'node:crypto';
import type { LiveKey, LiveKeys, OrganisationKey, OrganisationKeys } from '../app/ports.ts';

const hourMs = 3_600_000;

/**
 * Keys for what is told live, made from the organisation's key and the hour (HKDF, RFC 5869): every replica makes the same ones without talking about
 * it, none is ever stored, and an old hour's key opens nothing that is kept.
 */
export const openLiveKeys = ({ present, all }: OrganisationKeys): LiveKeys => {
  let newest: { readonly hour: number; readonly key: LiveKey } | undefined;
  return {
    present: (now) => {
      const hour = hourOf(now);
      if (newest?.hour !== hour) newest = { hour, key: makeKey(present, hour) };
      return newest.key;
    },
    find: (id, now) => {
      const [organisationKey = '', hour] = id.split('-');
      const key = all.get(organisationKey);
      if (!key || Math.abs(Number(hour) - hourOf(now)) > 1) return undefined;
      if (newest?.key.id === id) return newest.key;
      return makeKey(key, Number(hour));
    },
    list: (now) => {
      const hour = hourOf(now);
      return [...all.values()].flatMap((key) => [hour - 1, hour, hour + 1].map((each) => makeKey(key, each)));
    },
  };
};

const hourOf = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / hourMs);

/** A key is of use for an hour longer than it is used: clocks differ, and a frame may be late. */
const makeKey = ({ id, key }: OrganisationKey, hour: number): LiveKey => ({
  id: `${id}-${hour}`,
  key: Buffer.from(hkdfSync('sha256', key, '', `baken live ${hour}`, 32)),
  untilMs: (hour + 2) * hourMs,
});
