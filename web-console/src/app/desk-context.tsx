import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { useConsole } from './console-context.tsx';
import { openDesk, type OpenDesk } from './open-desk.ts';

const DeskContext = createContext<OpenDesk | undefined>(undefined);

/** The desk of whoever is signed in; nothing for somebody who is no counsellor. */
export const useDeskIfAny = (): OpenDesk | undefined => use(DeskContext);

export const useDesk = (): OpenDesk => {
  const desk = useDeskIfAny();
  if (desk === undefined) throw new Error('only a counsellor has a desk');
  return desk;
};

/** Opens the desk for as long as somebody is signed in, whichever screen they look at. */
export const DeskProvider = ({ children }: { readonly children: ReactNode }) => {
  const { ask, signIn, clock } = useConsole();
  const [desk, setDesk] = useState<OpenDesk>();
  useEffect(() => {
    const opened = openDesk(ask, signIn, clock);
    setDesk(opened);
    return () => {
      setDesk(undefined);
      opened.close();
    };
  }, [ask, signIn, clock]);
  return desk && <DeskContext value={desk}>{children}</DeskContext>;
};
