import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { anywhere } from '../../session/entry-of.ts';
import { ChoiceField, type Choice } from './field.tsx';

/** Which team or region, where there is something to choose. One where nobody can come in now says so and cannot be chosen. */
export const UnitField = ({
  mistake,
  settings,
  status,
  t,
  say,
  when,
  draft,
  act,
}: Shown & { mistake: string | undefined }): JSX.Element | null => {
  const { unitChoice, units } = settings;
  if (unitChoice.kind === 'only-one') return null;
  const choices = units.map(({ id, name, about }): Choice => {
    const unit = status?.units.find((one) => one.unit === id);
    const closed = unit !== undefined && unit.availability !== 'open';
    const why =
      unit?.availability === 'busy'
        ? t.door.unitBusy
        : t.door.unitClosed(unit?.opensAt && when(unit.opensAt));
    return { id, label: say(name), closed, about: closed ? why : about && say(about) };
  });
  if (unitChoice.kind === 'or-anywhere') choices.push({ id: anywhere, label: say(unitChoice.anywhere) });
  return (
    <ChoiceField
      name="unit"
      label={say(unitChoice.question)}
      mistake={mistake}
      choices={choices}
      value={draft.unit}
      none={t.door.choose}
      onAnswer={(unit) => act.fill({ unit })}
    />
  );
};
