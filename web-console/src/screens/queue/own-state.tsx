import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { Presence } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import { askForNotifications } from '../../app/notice-choices.tsx';
import { sayFault, type Texts } from '../../i18n/texts.ts';
import { Icon } from '../../parts/icon.tsx';
import { useStore } from '../../parts/use-store.ts';
import { UnitChoice } from './unit-choice.tsx';
import './own-state.css';

const presences: readonly Presence[] = ['available', 'busy', 'break', 'away'];

/** What I am to visitors at this moment, as the server says: large, in words, a colour and a shape; and without a connection, unknown. */
export const OwnState = () => {
  const { texts } = useConsole();
  const desk = useDesk();
  const mine = useStore(desk.state, (state) => state.desk);
  const stream = useStore(desk.state, (state) => state.stream);
  const { saving, setPresence } = useSetPresence();
  const shown = stream === 'open' && mine !== undefined ? mine.presence : 'unknown';
  const inHand = mine?.conversationIds.length ?? 0;
  const capacity = mine?.capacity ?? 0;
  return (
    <section className="own-state" aria-labelledby="own-state-heading">
      <h2 id="own-state-heading" className="unseen">
        {texts.presence.heading}
      </h2>
      <div className={`own-state-now state-${shown}`}>
        <Icon name={shown} size={26} />
        <p className="own-state-name" role="status">
          {saving
            ? texts.presence.saving
            : stream === 'connecting'
              ? texts.frame.loading
              : texts.presence[shown]}
        </p>
        {shown !== 'unknown' && capacity > 0 && (
          <p className="own-state-load">{texts.presence.load(inHand, capacity)}</p>
        )}
      </div>
      <p className="small own-state-about">
        {sayAbout(texts, stream === 'connecting', shown, inHand, capacity)}
      </p>
      <div className="own-state-acts">
        {mine?.presence === 'available' ? null : (
          <Button
            loading={saving}
            disabled={stream !== 'open'}
            onClick={() => setPresence('available')}
            flex={1}
          >
            {texts.presence.goAvailable}
          </Button>
        )}
        <Menu width="target" position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              disabled={stream !== 'open' || saving}
              rightSection={<Icon name="down" />}
              flex={mine?.presence === 'available' ? 1 : undefined}
              aria-label={texts.presence.change}
            >
              {mine?.presence === 'available' ? texts.presence.change : ''}
            </Button>
          </Menu.Target>
          <Menu.Dropdown miw={230}>
            <Menu.RadioGroup value={mine?.presence ?? null}>
              {presences.map((presence) => (
                <Menu.RadioItem
                  key={presence}
                  value={presence}
                  closeMenuOnClick
                  onClick={() => setPresence(presence)}
                  rightSection={<Icon name={presence} />}
                >
                  {texts.presence[presence]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Dropdown>
        </Menu>
      </div>
      <UnitChoice />
    </section>
  );
};

/** What my state means for visitors, as it really is. */
const sayAbout = (
  { presence }: Texts,
  connecting: boolean,
  shown: Presence | 'unknown',
  inHand: number,
  capacity: number,
): string => {
  if (connecting) return '';
  if (shown === 'available' && capacity > 0 && inHand >= capacity) return presence.full;
  if (shown === 'away' && inHand > 0) return presence.awayWithVisitors(inHand);
  return presence.about[shown];
};

/** Says what I am; the desk shows it once the server has it. */
const useSetPresence = () => {
  const { texts, notices } = useConsole();
  const desk = useDesk();
  const [saving, setSaving] = useState(false);
  const say = async (presence: Presence): Promise<void> => {
    setSaving(true);
    if (presence === 'available') void askForNotifications();
    const answer = await desk.setPresence(presence);
    setSaving(false);
    if (!answer.ok) notices.warn(sayFault(texts, answer.fault));
  };
  return { saving, setPresence: (presence: Presence): void => void say(presence) };
};
