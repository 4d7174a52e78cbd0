import { Menu } from '@mantine/core';
import { useState } from 'react';
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
  return (
    <>
      <Menu.CheckboxItem checked={sound} onChange={chooseSound}>
        {texts.offer.sound}
      </Menu.CheckboxItem>
      <Menu.CheckboxItem checked={notify} disabled={blocked} onChange={() => void chooseNotify()}>
        {blocked ? texts.offer.notifyBlocked : texts.offer.notify}
      </Menu.CheckboxItem>
      <Menu.Divider />
    </>
  );
};
