import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useConsole } from '../../app/console-context.tsx';
import { answerOf, faultOf } from '../../app/queries.ts';
import { inLanguage } from '../../i18n/named.ts';
import { sayFault } from '../../i18n/texts.ts';
import { Icon } from '../../parts/icon.tsx';
import { sayClock } from '../../parts/say-time.ts';
import { useNow } from '../../parts/use-now.ts';
import { arrangeUnits } from './arrange-units.ts';
import { TeamTable } from './team-table.tsx';
import { UnitCard } from './unit-card.tsx';
import './overview-screen.css';

const everyMilliseconds = 3_000;
/** From this many units on, they are searched. */
const manyUnits = 8;

/** What the coordinator sees: who waits how long in each unit, and who is on. Kept up by asking every three seconds. */
export const OverviewScreen = () => {
  const { ask, texts, settings, language, timeManner, clock } = useConsole();
  const now = useNow(1_000);
  const [sought, setSought] = useState('');
  const overview = useQuery({
    queryKey: ['mine', 'overview'],
    queryFn: async () => ({ ...(await answerOf(ask('overview'))), at: clock.now() }),
    refetchInterval: everyMilliseconds,
    refetchIntervalInBackground: true,
    retry: false,
  });
  if (overview.data === undefined)
    return overview.isError ? (
      <div className="broken" role="alert">
        <p>{sayFault(texts, faultOf(overview.error))}</p>
        <Button onClick={() => void overview.refetch()}>{texts.frame.tryAgain}</Button>
      </div>
    ) : (
      <p className="frame-waits">{texts.frame.loading}</p>
    );
  const nameOf = (id: string): string => {
    const unit = settings.units.find((one) => one.id === id);
    return unit === undefined ? id : inLanguage(unit.name, language);
  };
  const { at, counsellors, units } = overview.data;
  const wanted = sought.trim().toLowerCase();
  const arranged = arrangeUnits(units.filter(({ unit }) => nameOf(unit).toLowerCase().includes(wanted)));
  const unitsAt = new Map(units.map(({ unit }, index) => [unit, index]));
  return (
    <div className="overview">
      <div className="overview-head">
        <h1>{texts.overview.heading}</h1>
        <p className="small">{texts.overview.asOf(sayClock(at, timeManner))}</p>
        {units.length >= manyUnits && (
          <TextInput
            className="overview-search"
            aria-label={texts.overview.search}
            placeholder={texts.overview.search}
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
          />
        )}
      </div>
      <div role="status">
        {overview.isError && (
          <p className="overview-stale">
            <Icon name="unknown" /> {texts.overview.stale}
          </p>
        )}
      </div>
      <ul className="overview-units">
        {arranged.busy.map((unit) => (
          <UnitCard key={unit.unit} unit={unit} name={nameOf(unit.unit)} now={now} />
        ))}
      </ul>
      {arranged.quiet.length > 0 && (
        <section className="overview-quiet">
          <h2>{texts.overview.quiet(arranged.quiet.length)}</h2>
          <p className="small">
            {arranged.quiet
              .toSorted((one, other) => (unitsAt.get(one.unit) ?? 0) - (unitsAt.get(other.unit) ?? 0))
              .map(({ unit }) => nameOf(unit))
              .join(' · ')}
          </p>
        </section>
      )}
      <TeamTable counsellors={counsellors} nameOf={nameOf} unitCount={settings.units.length} />
    </div>
  );
};
