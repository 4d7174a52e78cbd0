import type { Overview } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { useMe } from '../../app/me-context.ts';
import { Icon } from '../../parts/icon.tsx';

interface TeamProps {
  readonly counsellors: Overview['counsellors'];
  readonly nameOf: (unit: string) => string;
  readonly unitCount: number;
}

/** So many units are named; more are counted. */
const mostNamed = 3;

/** Who is on and what they do. Somebody who is away is not on, unless a conversation is still in their hands. */
export const TeamTable = ({ counsellors, nameOf, unitCount }: TeamProps) => {
  const { texts } = useConsole();
  const me = useMe();
  const on = counsellors.filter(({ presence, inConversation }) => presence !== 'away' || inConversation > 0);
  const unitsOf = (units: readonly string[]): string => {
    if (units.length >= unitCount) return texts.overview.allUnits;
    return units.length <= mostNamed
      ? units.map(nameOf).join(', ')
      : texts.units.some(units.length, unitCount);
  };
  return (
    <section className="team" aria-labelledby="team-heading">
      <h2 id="team-heading">{texts.overview.team}</h2>
      {on.length === 0 ? (
        <p className="small">{texts.overview.nobody}</p>
      ) : (
        <ul>
          {on.map(({ counsellorId, presence, units, inConversation, capacity }) => (
            <li key={counsellorId} className="team-row">
              <span className={`team-state state-${presence}`}>
                <Icon name={presence} /> {texts.presence[presence]}
              </span>
              <span>
                {texts.overview.counsellor(counsellorId.slice(-4))}
                {counsellorId === me.counsellorId && ` (${texts.overview.you})`}
              </span>
              <span>{texts.presence.load(inConversation, capacity)}</span>
              {unitCount > 1 && <span className="small">{unitsOf(units)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
