import { useConsole } from '../../app/console-context.tsx';
import { sayDay } from '../../parts/say-time.ts';
import { useNow } from '../../parts/use-now.ts';

/** Where a day begins. */
export const DayRow = ({ at }: { readonly at: string }) => {
  const { texts, timeManner } = useConsole();
  const now = useNow(60_000);
  return <p className="line-day">{sayDay(at, now, timeManner, texts.conversation)}</p>;
};
