import { Anchor, Button, Checkbox, Group, Popover, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import { useMe } from '../../app/me-context.ts';
import { inLanguage } from '../../i18n/named.ts';
import { sayFault } from '../../i18n/texts.ts';
import { useStore } from '../../parts/use-store.ts';

/** From this many on, a list is searched rather than read. */
const manyUnits = 8;

/** Which units I help, in words; and choosing others. Nothing to choose where there is one. */
export const UnitChoice = () => {
  const { texts, settings } = useConsole();
  const me = useMe();
  const mine = useStore(useDesk().state, ({ desk }) => desk);
  const [opened, setOpened] = useState(false);
  const allowed = settings.units.filter(({ id }) => me.units.length === 0 || me.units.includes(id));
  if (mine === undefined || allowed.length < 2) return null;
  const chosen = mine.units.length;
  return (
    <div className="unit-choice small">
      <p>
        {texts.units.heading}{' '}
        <strong>
          {chosen >= allowed.length ? texts.units.all : texts.units.some(chosen, allowed.length)}
        </strong>
      </p>
      <Popover opened={opened} onChange={setOpened} width={340} position="right-start" trapFocus withArrow>
        <Popover.Target>
          <Anchor component="button" size="sm" onClick={() => setOpened(!opened)}>
            {texts.units.change}
          </Anchor>
        </Popover.Target>
        <Popover.Dropdown>
          <Choosing allowed={allowed} before={mine.units} done={() => setOpened(false)} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
};

interface ChoosingProps {
  readonly allowed: ReturnType<typeof useConsole>['settings']['units'];
  readonly before: readonly string[];
  readonly done: () => void;
}

const Choosing = ({ allowed, before, done }: ChoosingProps) => {
  const { texts, language, notices } = useConsole();
  const desk = useDesk();
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const [sought, setSought] = useState('');
  const [saving, setSaving] = useState(false);
  const found = allowed.filter(({ name }) =>
    inLanguage(name, language).toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const apply = async (): Promise<void> => {
    setSaving(true);
    const answer = await desk.setPresence(desk.state.get().desk?.presence ?? 'away', chosen);
    setSaving(false);
    if (answer.ok) done();
    else notices.warn(sayFault(texts, answer.fault));
  };
  return (
    <Stack gap="sm">
      {allowed.length >= manyUnits && (
        <TextInput
          label={texts.units.search}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      <Checkbox
        label={texts.units.everything}
        checked={chosen.length === allowed.length}
        indeterminate={chosen.length > 0 && chosen.length < allowed.length}
        onChange={({ currentTarget }) => setChosen(currentTarget.checked ? allowed.map(({ id }) => id) : [])}
      />
      <div className="unit-choice-list" role="group" aria-label={texts.units.heading}>
        {found.length === 0 && <p className="small">{texts.units.none}</p>}
        {found.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={inLanguage(name, language)}
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              setChosen(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
      {chosen.length === 0 && <p className="small">{texts.units.atLeastOne}</p>}
      <Group justify="flex-end">
        <Button variant="default" onClick={done}>
          {texts.frame.cancel}
        </Button>
        <Button loading={saving} disabled={chosen.length === 0} onClick={() => void apply()}>
          {texts.units.apply}
        </Button>
      </Group>
    </Stack>
  );
};
