import { useQuery } from '@tanstack/react-query';
import type { Me } from '@baken/protocol';
import { Button, Loader } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { sayFault } from '../i18n/texts.ts';
import { goTo, screenPaths, useScreen, type ScreenName } from './address.ts';
import { useConsole } from './console-context.tsx';
import { DeskProvider } from './desk-context.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { LineBanner } from './line-banner.tsx';
import { MeContext } from './me-context.ts';
import { OfferAlarm } from './offer-alarm.tsx';
import { PersonMenu } from './person-menu.tsx';
import { answerOf, faultOf } from './queries.ts';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { SignOut } from './sign-out.tsx';
import { StillThere } from './still-there.tsx';
import './frame.css';

const DeskScreen = lazy(async () => ({
  default: (await import('../screens/desk/desk-screen.tsx')).DeskScreen,
}));
const OverviewScreen = lazy(async () => ({
  default: (await import('../screens/overview/overview-screen.tsx')).OverviewScreen,
}));
const screens = { desk: DeskScreen, overview: OverviewScreen };

/** Which roles see which screen; the gateway refuses the others all the same. */
const screenRoles: Readonly<Record<ScreenName, Me['roles'][number]>> = {
  desk: 'counsellor',
  overview: 'coordinator',
};
const screenNames: readonly ScreenName[] = ['desk', 'overview'];

/** The console of whoever is signed in: first who that is, then what they may see. */
export const Frame = () => {
  const { ask, texts } = useConsole();
  const me = useQuery({
    queryKey: ['mine', 'me'],
    queryFn: () => answerOf(ask('me')),
    staleTime: Number.POSITIVE_INFINITY,
    retry: (_failures, reason) => faultOf(reason).kind === 'unavailable',
  });
  if (me.data !== undefined) return <Inside me={me.data} />;
  if (me.error === null)
    return (
      <p className="frame-waits" role="status">
        <Loader size="sm" /> {me.failureCount > 0 ? texts.start.unreachable : texts.start.arriving}
      </p>
    );
  return (
    <div className="broken" role="alert">
      <p>{sayFault(texts, faultOf(me.error))}</p>
      <Button onClick={() => void me.refetch()}>{texts.frame.tryAgain}</Button>
    </div>
  );
};

const Inside = ({ me }: { readonly me: Me }) => {
  const allowed = screenNames.filter((name) => me.roles.includes(screenRoles[name]));
  const isCounsellor = me.roles.includes('counsellor');
  const whole = <Whole allowed={allowed} withDesk={isCounsellor} />;
  return <MeContext value={me}>{isCounsellor ? <DeskProvider>{whole}</DeskProvider> : whole}</MeContext>;
};

interface WholeProps {
  readonly allowed: readonly ScreenName[];
  readonly withDesk: boolean;
}

const Whole = ({ allowed, withDesk }: WholeProps) => {
  const { settings, texts } = useConsole();
  const asked = useScreen();
  const shown = allowed.find((name) => name === asked) ?? allowed[0];
  useEffect(() => {
    if (shown !== undefined && shown !== asked) goTo(screenPaths[shown], true);
  }, [shown, asked]);
  const Screen = shown && screens[shown];
  return (
    <div className="frame">
      <a className="frame-skip" href="#content">
        {texts.frame.skip}
      </a>
      <header className="frame-head">
        <p className="frame-name">{settings.name}</p>
        {allowed.length > 1 && (
          <nav className="frame-nav">
            {allowed.map((name) => (
              <a
                key={name}
                href={screenPaths[name]}
                aria-current={name === shown ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(screenPaths[name]);
                }}
              >
                {texts.frame[name]}
              </a>
            ))}
          </nav>
        )}
        <PersonMenu withDesk={withDesk} />
      </header>
      <LineBanner />
      <main id="content" className="frame-main" tabIndex={-1}>
        <FaultBoundary key={shown}>
          <Suspense fallback={<p className="frame-waits">{texts.frame.loading}</p>}>
            {Screen === undefined ? <NothingHere /> : <Screen />}
          </Suspense>
        </FaultBoundary>
      </main>
      {withDesk && <OfferAlarm />}
      {withDesk && <StillThere />}
      <ShortcutSheet />
      <SignOut />
    </div>
  );
};

const NothingHere = () => {
  const { texts } = useConsole();
  return (
    <div className="broken">
      <h1>{texts.start.nothingForYou}</h1>
      <p className="small">{texts.start.nothingForYouMore}</p>
    </div>
  );
};
