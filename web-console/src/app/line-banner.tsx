import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { signInBeside } from '../connection/hand-over.ts';
import { Icon } from '../parts/icon.tsx';
import { useStore, useWholeStore } from '../parts/use-store.ts';
import { useConsole } from './console-context.tsx';
import { useDeskIfAny } from './desk-context.tsx';
import type { OpenDesk } from './open-desk.ts';

/** Says what is wrong with the line to Baken, and what to do where something can be done. Nothing while all is well. */
export const LineBanner = () => {
  const { signIn, texts } = useConsole();
  const phase = useWholeStore(signIn.phase);
  const desk = useDeskIfAny();
  if (phase === 'over') return <SignInAgain />;
  return (
    <div role="status" className="frame-line">
      {desk && <StreamBanner desk={desk} lost={texts.line.lost} />}
    </div>
  );
};

const StreamBanner = ({ desk, lost }: { readonly desk: OpenDesk; readonly lost: string }) => {
  const { notices, texts } = useConsole();
  const stream = useStore(desk.state, (state) => state.stream);
  const wasLost = useRef(false);
  useEffect(() => {
    if (stream === 'open' && wasLost.current) notices.tell(texts.line.back);
    wasLost.current = stream === 'lost';
  }, [stream, notices, texts]);
  return stream === 'lost' ? (
    <p className="frame-banner">
      <Icon name="unknown" /> {lost}
    </p>
  ) : null;
};

const SignInAgain = () => {
  const { signIn, texts } = useConsole();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const begin = (): void => {
    stop.current?.();
    stop.current = signInBeside(signIn);
  };
  return (
    <div role="alert" className="frame-banner">
      <Icon name="unknown" /> <span>{texts.line.signInOver}</span>
      <Button size="xs" onClick={begin}>
        {texts.line.signInAgain}
      </Button>
    </div>
  );
};
