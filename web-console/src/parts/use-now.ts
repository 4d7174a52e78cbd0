import { useEffect, useState } from 'react';
import { useConsole } from '../app/console-context.tsx';

/** Baken's time in milliseconds since 1970, kept up as often as a screen shows it. */
export const useNow = (everyMilliseconds: number): number => {
  const { clock } = useConsole();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    setNow(clock.now());
    const timer = setInterval(() => setNow(clock.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [clock, everyMilliseconds]);
  return now;
};
