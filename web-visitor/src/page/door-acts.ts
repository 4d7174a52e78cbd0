import { entryOf, refusalWithoutConsent } from '../session/entry-of.ts';
import type { Acts } from './page-state.ts';
import type { ActNeeds } from './visit-acts.ts';

/** What somebody can do at the door. */
export const doorActs = ({ baken, state, change, tell, newId }: ActNeeds): Pick<Acts, 'fill' | 'enter'> => {
  let entryKey: string | undefined;
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
  return {
    fill: (part) => change({ draft: { ...state().draft, ...part } }),
    enter: () => void enter(),
  };
};
