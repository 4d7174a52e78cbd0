import type { SignIn } from './sign-in.ts';

/** A page that waits for somebody to sign in again listens here; its id is in the address of the window it opened. */
const channelOf = (id: string): BroadcastChannel => new BroadcastChannel(`baken-sign-in-${id}`);

/** Where the window goes that signs somebody in again, beside the one that waits. */
export const signInAgainPath = '/sign-in-again';

/**
 * Signs somebody in again without leaving this page, where a conversation or half a sentence may stand: in a second window, which hands the
 * tokens over from memory to memory and closes. Gives back how to stop waiting.
 */
export const signInBeside = (signIn: SignIn): (() => void) => {
  const id = crypto.randomUUID();
  const channel = channelOf(id);
  channel.addEventListener('message', ({ data }) => {
    if (typeof data !== 'string') return;
    void signIn.takeOver(data).then((taken) => {
      if (taken) channel.close();
    });
  });
  window.open(`${signInAgainPath}#${id}`, '_blank', 'popup,width=520,height=680');
  return () => channel.close();
};

/** In the second window: gives the tokens to the first and keeps nothing. */
export const handOver = async (signIn: SignIn, to: string): Promise<void> => {
  const tokens = await signIn.tokens();
  const channel = channelOf(to);
  channel.postMessage(tokens);
  channel.close();
  window.close();
};
