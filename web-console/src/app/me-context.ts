import type { Me } from '@baken/protocol';
import { createContext, use } from 'react';

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in, as the identity server says. */
export const useMe = (): Me => {
  const me = use(MeContext);
  if (me === undefined) throw new Error('nobody is signed in here');
  return me;
};
