import { Menu } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useConsole } from './console-context.tsx';
import { keepPreference, readPreference } from './preferences.ts';

const mayNotify = (): NotificationPermission =>
  'Notification' in window ? Notification.permission : 'denied';

export const wantsSound = (): boolean => readPreference('sound') !== 'off';
export const wantsNotifications = (): boolean =>
  mayNotify() === 'granted' && readPreference('notifications') !== 'off';

/** Asks the browser for notifications, once, at a moment when the reason is plain: on becoming available. */
export const askForNotifications = async (): Promise<void> => {
  if (mayNotify() !== 'default' || readPreference('notifications') !== null) return;
  keepPreference('notifications', 'on');
  await Notification.requestPermission();
};

/** How a new visitor is announced beside the page itself. */
export const NoticeChoices = () => {
  const { texts } = useConsole();
  const [sound, setSound] = useState(wantsSound);
  const [notify, setNotify] = useState(wantsNotifications);
  const blocked = mayNotify() === 'denied';
  const chooseSound = (): void => {
    keepPreference('sound', sound ? 'off' : 'on');
    setSound(!sound);
  };
  const chooseNotify = async (): Promise<void> => {
    keepPreference('notifications', notify ? 'off' : 'on');
    if (!notify && mayNotify() === 'default') await Notification.requestPermission();
    setNotify(wantsNotifications());
  };
  const mark = (on: boolean) => ({
    role: 'menuitemcheckbox',
    'aria-checked': on,
    closeMenuOnClick: false,
    rightSection: on ? <Icon name="sent" /> : undefined,
  });
  return (
    <>
      <Menu.Item {...mark(sound)} onClick={chooseSound}>
        {texts.offer.sound}
      </Menu.Item>
      <Menu.Item {...mark(notify)} disabled={blocked} onClick={() => void chooseNotify()}>
        {blocked ? texts.offer.notifyBlocked : texts.offer.notify}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
};
