import type { ConsoleSettings } from '@baken/protocol';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { askBaken } from '../connection/ask-baken.ts';
import { serverClock } from '../connection/server-clock.ts';
import { createSignIn } from '../connection/sign-in.ts';
import { NoticeBoard } from '../parts/notice-board.tsx';
import type { Notices } from '../parts/notices.ts';
import { useWholeStore } from '../parts/use-store.ts';
import { StartScreen } from '../screens/start/start-screen.tsx';
import { arrive } from './arrive.ts';
import { ConsoleContext, type Console } from './console-context.tsx';
import { answerOf } from './queries.ts';
import { useTexts } from './texts-context.tsx';

const Frame = lazy(async () => ({ default: (await import('./frame.tsx')).Frame }));

const clock = serverClock(() => Date.now());
const fetchHere: typeof fetch = (...request) => fetch(...request);

/** Asks what everybody may ask: where to sign in. */
const askAnybody = askBaken({
  token: async () => undefined,
  renew: async () => false,
  fetch: fetchHere,
  clock,
});

/** Before anybody is in: learns where to sign in, as long as it takes. */
export const Entrance = ({ notices }: { readonly notices: Notices }) => {
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: () => answerOf(askAnybody('settings')),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: true,
  });
  if (settings.data === undefined)
    return <StartScreen state={settings.failureCount > 0 ? 'unreachable' : 'loading'} />;
  return <Door settings={settings.data} notices={notices} />;
};

const Door = ({ settings, notices }: { readonly settings: ConsoleSettings; readonly notices: Notices }) => {
  const { texts, language, chooseLanguage } = useTexts();
  const [signIn] = useState(() => createSignIn(settings.identity, location.origin));
  const [ask] = useState(() =>
    askBaken({ token: () => signIn.token(), renew: () => signIn.renew(), fetch: fetchHere, clock }),
  );
  const phase = useWholeStore(signIn.phase);
  // Once for each page: coming back from the identity server works one time.
  const arrival = useQuery({
    queryKey: ['arrival'],
    queryFn: () => arrive(signIn),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data;
  const here: Console = useMemo(
    () => ({
      settings,
      ask,
      signIn,
      clock,
      notices,
      texts,
      language,
      chooseLanguage,
      timeManner: { language, zone: settings.zone },
    }),
    [settings, ask, signIn, notices, texts, language, chooseLanguage],
  );
  if (phase === 'out' || arrival === 'handed-over')
    return <StartScreen state={arrival ?? 'arriving'} name={settings.name} signIn={signIn} />;
  return (
    <ConsoleContext value={here}>
      <Suspense fallback={<StartScreen state="arriving" name={settings.name} />}>
        <Frame />
      </Suspense>
      <NoticeBoard />
    </ConsoleContext>
  );
};
