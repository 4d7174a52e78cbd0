import type { AskBaken } from '../connection/ask-baken.ts';
import type { Connection } from '../connection/connection.ts';
import type { SessionEvent } from '../session/reduce-session.ts';
import { noSequenceYet } from '../session/session.ts';
import type { Acts, PageState } from './page-state.ts';

/** What acts work with. */
export interface ActNeeds {
  readonly baken: AskBaken;
  readonly state: () => PageState;
  readonly change: (part: Partial<PageState>) => void;
  readonly tell: (event: SessionEvent) => void;
  readonly newId: () => string;
  /** Milliseconds since 1970, by Baken's clock. */
  readonly now: () => number;
}

type VisitActs = Pick<
  Acts,
  'leaveQueue' | 'write' | 'send' | 'setEnterSends' | 'setTellTurn' | 'close' | 'takeBack' | 'finish'
>;

/** What somebody can do who is inside. */
export const visitActs = (
  { baken, state, change, tell, newId, now }: ActNeeds,
  connection: () => Connection | undefined,
): VisitActs & { readonly playTurn: () => void } => {
  let playTurn = (): void => undefined;
  const end = async (because: 'closed' | 'left', then: SessionEvent): Promise<void> => {
    const answer = await baken.post('/v1/end', { because });
    // Without an answer nothing is given up, and the page says why nothing happens.
    tell(answer.ok ? then : { name: 'cut-off', isCutOff: true });
  };
  const takeBack = async (): Promise<void> => {
    const answer = await baken.post('/v1/resume', {});
    if (answer.ok) tell({ name: 'inside' });
    else if (answer.fault.kind !== 'unavailable') tell({ name: 'over', why: 'ended' });
  };
  return {
    playTurn: () => playTurn(),
    leaveQueue: () => void end('left', { name: 'over', why: 'left-queue' }),
    write: (writing) => {
      change({ writing });
      connection()?.typing(writing !== '');
    },
    send: () => {
      const text = state().writing.trim();
      const open = connection();
      if (text === '' || open === undefined) return;
      const clientMessageId = newId();
      change({ writing: '' });
      open.typing(false);
      tell({
        name: 'said',
        data: {
          kind: 'message',
          side: 'visitor',
          alias: '',
          sequence: noSequenceYet,
          sending: 'unsent',
          at: new Date(now()).toISOString(),
          clientMessageId,
          text,
        },
      });
      open.send({ clientMessageId, text });
    },
    setEnterSends: (enterSends) => change({ enterSends }),
    setTellTurn: (tellTurn) => {
      change({ tellTurn });
      // Only who asks for the sound loads it, and a browser lets a page be heard only after that.
      if (tellTurn) void import('./turn-sound.ts').then((sound) => (playTurn = sound.allowTurnSound()));
    },
    close: () =>
      void (state().settings?.conversation.afterClosing === 'nothing'
        ? end('left', { name: 'over', why: 'ended' })
        : end('closed', { name: 'closed', since: now() })),
    takeBack: () => void takeBack(),
    finish: () => tell({ name: 'over', why: 'ended' }),
  };
};
