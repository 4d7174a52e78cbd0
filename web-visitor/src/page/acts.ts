import type { AskBaken } from '../connection/ask-baken.ts';
import type { Connection } from '../connection/connection.ts';
import { entryOf, refusalWithoutConsent } from '../session/entry-of.ts';
import type { SessionEvent } from '../session/reduce-session.ts';
import { noSequenceYet } from '../session/session.ts';
import type { Acts, PageState } from './page-state.ts';

interface ActNeeds {
  readonly baken: AskBaken;
  readonly state: () => PageState;
  readonly change: (part: Partial<PageState>) => void;
  readonly tell: (event: SessionEvent) => void;
  readonly connection: () => Connection | undefined;
  readonly newId: () => string;
  /** Milliseconds since 1970, by Baken's clock. */
  readonly now: () => number;
}

type AtDoorAndInside = Omit<Acts, 'toDoor' | 'speak' | 'leaveQuickly'> & { readonly playTurn: () => void };

/** What somebody can do at the door and inside. */
export const actsOf = ({ baken, state, change, tell, connection, newId, now }: ActNeeds): AtDoorAndInside => {
  let entryKey: string | undefined;
  let playTurn = (): void => undefined;

  const enter = async (): Promise<void> => {
    const { settings, session, draft, language } = state();
    if (settings === undefined || session.at !== 'door' || session.isEntering) return;
    tell({ name: 'entering' });
    const fault = refusalWithoutConsent(settings, draft);
    if (fault) return tell({ name: 'refused', fault });
    entryKey ??= newId();
    const answer = await baken.post('/v1/entries', entryOf(settings, draft, { entryKey, language }));
    // No answer is no refusal: the next try goes on with the same key, and brings the same place if there is one.
    if (answer.ok || answer.fault.kind !== 'unavailable') entryKey = undefined;
    tell(answer.ok ? { name: 'inside' } : { name: 'refused', fault: answer.fault });
  };

  const send = (): void => {
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
  };

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
    fill: (part) => change({ draft: { ...state().draft, ...part } }),
    enter: () => void enter(),
    leaveQueue: () => void end('left', { name: 'over', why: 'left-queue' }),
    write: (writing) => {
      change({ writing });
      connection()?.typing(writing !== '');
    },
    send,
    setEnterSends: (enterSends) => change({ enterSends }),
    setTellTurn: (tellTurn) => {
      change({ tellTurn });
      // Only who asks for the sound loads it, and a browser lets a page be heard only after that.
      if (tellTurn) void import('./turn-sound.ts').then((sound) => (playTurn = sound.allowTurnSound()));
    },
    playTurn: () => playTurn(),
    close: () =>
      void (state().settings?.conversation.afterClosing === 'nothing'
        ? end('left', { name: 'over', why: 'ended' })
        : end('closed', { name: 'closed', since: now() })),
    takeBack: () => void takeBack(),
    finish: () => tell({ name: 'over', why: 'ended' }),
  };
};
