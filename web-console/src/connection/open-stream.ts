import { streamAddress } from './addresses.ts';
import type { StreamNeeds } from './keep-stream.ts';
import type { ServerClock } from './server-clock.ts';
import type { SignIn } from './sign-in.ts';

/** Opens the stream with the bearer token in a header, with a new one where the old has ended. */
export const openStream =
  (signIn: Pick<SignIn, 'token' | 'renew'>, clock: ServerClock): StreamNeeds['open'] =>
  async (lastEventId, stop) => {
    const ask = async (): Promise<Response> => {
      const bearer = await signIn.token();
      return fetch(streamAddress, {
        headers: {
          accept: 'text/event-stream',
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
        },
        cache: 'no-store',
        credentials: 'omit',
        signal: stop,
      });
    };
    let response = await ask();
    if (response.status === 401 && (await signIn.renew())) response = await ask();
    clock.heard(response.headers.get('date'));
    if (!response.ok || response.body === null) throw new Error('the stream cannot be had now');
    return response.body;
  };
