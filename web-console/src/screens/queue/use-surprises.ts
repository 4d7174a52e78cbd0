import { useEffect, useRef } from 'react';
import type { Desk } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import { surpriseOf } from '../../app/desk-surprise.ts';
import { useStore } from '../../parts/use-store.ts';

/** Says aloud what happens to my desk without my doing. */
export const useSurprises = (): void => {
  const { texts, notices } = useConsole();
  const desk = useDesk();
  const mine = useStore(desk.state, (state) => state.desk);
  const before = useRef<Desk>(undefined);
  useEffect(() => {
    const surprise = before.current && mine && surpriseOf(before.current, mine, desk.asked.get());
    before.current = mine;
    if (surprise === 'went-away') notices.warn(texts.presence.wentAway);
    if (surprise === 'offer-lapsed') notices.tell(texts.offer.lapsed);
  }, [mine, desk, notices, texts]);
};
