import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import { momentInWords } from '../../i18n/moment-in-words.ts';
import type { Shown } from '../../page/page-state.ts';
import { anywhere } from '../../session/check-door.ts';
import { ChoiceField, type Choice } from './field.tsx';

/** Which team or region, where there is something to choose. One that is closed now says when it opens and cannot be chosen. */
export const UnitField = ({
  shown,
  mistake,
}: {
  shown: Shown;
  mistake: string | undefined;
}): JSX.Element | null => {
  const { settings, status, t, language, draft, act, now } = shown;
  const { unitChoice } = settings;
  if (unitChoice.kind === 'only-one') return null;
  const style = { language, zone: settings.zone, time: t.time };
  const choices = settings.units.map(({ id, name, about }): Choice => {
    const unit = status?.units.find((one) => one.unit === id);
    const label = localised(name, language) ?? '';
    if (unit?.availability === 'offline') {
      const when =
        unit.opensAt === undefined ? undefined : momentInWords(Date.parse(unit.opensAt), now(), style);
      return { id, label, about: t.door.unitClosed(when), closed: true };
    }
    if (unit?.availability === 'busy') return { id, label, about: t.door.unitBusy, closed: true };
    return { id, label, about: about && localised(about, language) };
  });
  const any =
    unitChoice.kind === 'or-anywhere'
      ? [{ id: anywhere, label: localised(unitChoice.anywhere, language) ?? '' }]
      : [];
  return (
    <ChoiceField
      name="unit"
      label={localised(unitChoice.question, language) ?? ''}
      mistake={mistake}
      choices={[...choices, ...any]}
      chosen={draft.unit}
      none={t.door.choose}
      onChoose={(unit) => act.fill({ unit })}
    />
  );
};
