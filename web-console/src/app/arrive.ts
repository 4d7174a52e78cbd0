import { handOver, signInAgainPath } from '../connection/hand-over.ts';
import { signedInPath, type SignIn } from '../connection/sign-in.ts';
import { goTo } from './address.ts';

/**
 * How somebody came to this page.
 * - start: nobody is signed in, and nobody asked to be
 * - leaving: on the way to the identity server
 * - in: signed in
 * - handed-over: this window only signed somebody in for another one
 * - failed: the identity server gave nothing, or could not be reached
 */
export type Arrival = 'start' | 'leaving' | 'in' | 'handed-over' | 'failed';

/**
 * What to do with the address that was opened. `/` is where one arrives and where one lands after signing out: nothing happens there by
 * itself. Any other address is somebody who was at work: a reload asks the identity server, which still knows them.
 */
export const arrive = async (signIn: SignIn): Promise<Arrival> => {
  try {
    switch (location.pathname) {
      case signedInPath:
        return await comeBack(signIn);
      case signInAgainPath:
        await signIn.begin({ returnTo: signInAgainPath, handOverTo: location.hash.slice(1) });
        return 'leaving';
      case '/':
        return 'start';
      default:
        await signIn.begin({ returnTo: location.pathname });
        return 'leaving';
    }
  } catch {
    return 'failed';
  }
};

const comeBack = async (signIn: SignIn): Promise<Arrival> => {
  const { returnTo, handOverTo } = await signIn.finish();
  // The code and the state are of no more use, and stand in no history.
  goTo(returnTo === '/' || returnTo === signedInPath ? '/desk' : returnTo, true);
  if (handOverTo === undefined) return 'in';
  await handOver(signIn, handOverTo);
  return 'handed-over';
};
