import { Button, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { languages, ownNames } from '../i18n/choose-language.ts';
import { Icon } from '../parts/icon.tsx';
import { useConsole } from './console-context.tsx';
import { useMe } from './me-context.ts';
import { NoticeChoices } from './notice-choices.tsx';
import { askToSignOut, openShortcuts } from './dialogs.ts';

const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Who I am, and how the console looks, sounds and speaks. */
export const PersonMenu = ({ withDesk }: { readonly withDesk: boolean }) => {
  const { texts, language, chooseLanguage } = useConsole();
  const { alias } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <Button className="frame-person" variant="subtle" color="gray" leftSection={<Icon name="person" />}>
          {alias}
          <span className="unseen">{texts.frame.me(alias)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {withDesk && <NoticeChoices />}
        <Menu.Label>{texts.frame.language}</Menu.Label>
        <Menu.RadioGroup value={language}>
          {languages.map((one) => (
            <Menu.RadioItem
              key={one}
              value={one}
              closeMenuOnClick={false}
              onClick={() => chooseLanguage(one)}
            >
              <span lang={one}>{ownNames[one]}</span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{texts.frame.appearance}</Menu.Label>
        <Menu.RadioGroup value={colorScheme}>
          {schemes.map((one) => (
            <Menu.RadioItem
              key={one}
              value={one}
              closeMenuOnClick={false}
              onClick={() => setColorScheme(one)}
            >
              {texts.frame.appearances[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={openShortcuts} rightSection="?">
          {texts.frame.shortcuts}
        </Menu.Item>
        <Menu.Item onClick={askToSignOut}>{texts.frame.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
