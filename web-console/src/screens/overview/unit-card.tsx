import { useConsole } from '../../app/console-context.tsx';
import { Icon } from '../../parts/icon.tsx';
import { saySpan } from '../../parts/say-time.ts';
import { firstJoined, type UnitNow } from './arrange-units.ts';

interface UnitCardProps {
  readonly unit: UnitNow;
  readonly name: string;
  /** Baken's time. */
  readonly now: number;
}

/** Somebody who waits longer than this needs a colleague to look up. */
const longMilliseconds = 10 * 60_000;
/** Beyond these a list is no picture any more. */
const mostShown = 12;

/** One unit now: how many wait and how long, who is on, and who is free. */
export const UnitCard = ({ unit, name, now }: UnitCardProps) => {
  const { texts } = useConsole();
  const waits = (joinedAt: string): number => now - Date.parse(joinedAt);
  const long = unit.waiting.length > 0 && waits(firstJoined(unit)) >= longMilliseconds;
  const alert =
    unit.waiting.length > 0 && unit.signedIn === 0
      ? texts.overview.nobodyOn
      : long
        ? texts.overview.longWait
        : '';
  return (
    <li className={alert === '' ? 'unit' : 'unit unit-alert'}>
      <h2>{name}</h2>
      <p className="unit-alarm" role="status">
        {alert !== '' && (
          <>
            <Icon name="unknown" /> {alert}
          </>
        )}
      </p>
      <dl className="unit-figures">
        <Figure name={texts.overview.waiting} value={String(unit.waiting.length)} />
        <Figure
          name={texts.overview.longest}
          value={unit.waiting.length > 0 ? saySpan(waits(firstJoined(unit))) : '–'}
        />
        <Figure name={texts.overview.signedIn} value={String(unit.signedIn)} />
        <Figure name={texts.overview.free} value={String(unit.free)} />
      </dl>
      {unit.waiting.length === 0 ? (
        <p className="small">{texts.overview.nobodyWaits}</p>
      ) : (
        <ol className="unit-queue">
          {unit.waiting.slice(0, mostShown).map(({ conversationId, joinedAt, offered }, index) => (
            <li key={conversationId}>
              <span>{index + 1}</span> {saySpan(waits(joinedAt))}
              {offered && <em>{texts.overview.offered}</em>}
            </li>
          ))}
          {unit.waiting.length > mostShown && <li>… +{unit.waiting.length - mostShown}</li>}
        </ol>
      )}
    </li>
  );
};

const Figure = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
