import { Kbd, Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useWholeStore } from '../parts/use-store.ts';
import { useConsole } from './console-context.tsx';
import { closeDialog, openDialog, openShortcuts } from './dialogs.ts';
import { shortcutKeys, shortcutNames } from './shortcuts.ts';
import './shortcut-sheet.css';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** All shortcuts on one sheet; `?` opens it wherever nobody is writing. */
export const ShortcutSheet = () => {
  const { texts } = useConsole();
  const opened = useWholeStore(openDialog) === 'shortcuts';
  useEffect(() => {
    const press = ({ key, target }: KeyboardEvent): void => {
      if (key === '?' && !isWriting(target)) openShortcuts();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <Modal
      opened={opened}
      onClose={closeDialog}
      title={texts.shortcuts.heading}
      closeButtonProps={{ 'aria-label': texts.frame.close }}
      size="lg"
      centered
    >
      <dl className="shortcuts">
        {shortcutNames.map((name) => (
          <Row key={name} keys={['Alt', shortcutKeys[name].key]} does={texts.shortcuts[name]} />
        ))}
        <Row keys={['Enter']} does={texts.shortcuts.send} />
        <Row keys={['Shift', 'Enter']} does={texts.shortcuts.newLine} />
        <Row keys={['?']} does={texts.shortcuts.help} />
      </dl>
    </Modal>
  );
};

const Row = ({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) => (
  <div>
    <dt>
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </dt>
    <dd>{does}</dd>
  </div>
);
