import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly endsAtMilliseconds: number;
}

/** What one embedded issuer remembers: sessions, codes, refresh tokens. Ends with the process, is shared with no other issuer. */
export const createMemoryStore = (): ((model: string) => Adapter) => {
  const kept = new Map<string, Kept>();

  const read = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    if (found === undefined || found.endsAtMilliseconds > Date.now()) return found?.payload;
    kept.delete(key);
    return undefined;
  };

  const forgetEnded = (): void => {
    const now = Date.now();
    for (const [key, { endsAtMilliseconds }] of kept) if (endsAtMilliseconds <= now) kept.delete(key);
  };

  const first = (
    model: string,
    matches: (payload: AdapterPayload) => boolean,
  ): AdapterPayload | undefined => {
    for (const key of kept.keys()) {
      const payload = key.startsWith(`${model}:`) ? read(key) : undefined;
      if (payload !== undefined && matches(payload)) return payload;
    }
    return undefined;
  };

  return (model) => ({
    upsert: (id, payload, expiresInSeconds = Number.POSITIVE_INFINITY) => {
      forgetEnded();
      kept.set(`${model}:${id}`, { payload, endsAtMilliseconds: Date.now() + expiresInSeconds * 1000 });
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(read(`${model}:${id}`)),
    findByUid: (uid) => Promise.resolve(first(model, (payload) => payload.uid === uid)),
    findByUserCode: (userCode) => Promise.resolve(first(model, (payload) => payload.userCode === userCode)),
    consume: (id) => {
      const found = kept.get(`${model}:${id}`);
      const consumed = Math.floor(Date.now() / 1000);
      if (found) kept.set(`${model}:${id}`, { ...found, payload: { ...found.payload, consumed } });
      return Promise.resolve();
    },
    destroy: (id) => {
      kept.delete(`${model}:${id}`);
      return Promise.resolve();
    },
    revokeByGrantId: (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      return Promise.resolve();
    },
  });
};
