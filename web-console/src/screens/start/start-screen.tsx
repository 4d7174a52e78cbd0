import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import type { Arrival } from '../../app/arrive.ts';
import { useTexts } from '../../app/texts-context.tsx';
import type { SignIn } from '../../connection/sign-in.ts';
import './start-screen.css';

export interface StartProps {
  /** How somebody came here, or what is waited for. */
  readonly state: Arrival | 'loading' | 'unreachable' | 'arriving';
  /** The organisation's name, once it is known. */
  readonly name?: string;
  readonly signIn?: SignIn;
}

/** The page for somebody who is not signed in (any more). It holds nothing but the way in. */
export const StartScreen = ({ state, name, signIn }: StartProps) => {
  const { texts } = useTexts();
  const [leaving, setLeaving] = useState(false);
  const [failed, setFailed] = useState(state === 'failed');
  const begin = (): void => {
    setLeaving(true);
    setFailed(false);
    signIn?.begin({ returnTo: '/desk' }).catch(() => {
      setLeaving(false);
      setFailed(true);
    });
  };
  const waitsFor =
    leaving || state === 'leaving'
      ? texts.start.toSignIn
      : state === 'arriving'
        ? texts.start.arriving
        : texts.frame.loading;
  const open = state === 'start' || state === 'failed' || state === 'in';
  return (
    <main className="start">
      <div className="start-sheet">
        <h1>{name ?? 'Baken'}</h1>
        <p className="small">{texts.start.title}</p>
        {state === 'unreachable' && <p role="alert">{texts.start.unreachable}</p>}
        {state === 'handed-over' && <p role="status">{texts.start.handedOver}</p>}
        {failed && <p role="alert">{texts.start.failed}</p>}
        {open && !leaving ? (
          <>
            <p>{texts.start.about}</p>
            <Button size="lg" fullWidth onClick={begin} autoFocus>
              {texts.start.signIn}
            </Button>
          </>
        ) : (
          state !== 'handed-over' && (
            <p className="start-wait" role="status">
              <Loader size="sm" /> {waitsFor}
            </p>
          )
        )}
      </div>
    </main>
  );
};
