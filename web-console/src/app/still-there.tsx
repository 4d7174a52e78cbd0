import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useStore } from '../parts/use-store.ts';
import { useConsole } from './console-context.tsx';
import { useDesk } from './desk-context.tsx';
import { idlenessAt, type Idleness } from './idle.ts';
import { wantsSound } from './notice-choices.tsx';
import { ring } from './ring.ts';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Asks "are you still there?" and sets away who does not answer. */
export const StillThere = () => {
  const { texts, notices } = useConsole();
  const desk = useDesk();
  const promised = useStore(
    desk.state,
    ({ desk: mine }) => mine?.presence === 'available' && mine.conversationIds.length === 0,
  );
  const lastSign = useRef(0);
  const [idleness, setIdleness] = useState<Idleness>({ kind: 'here' });
  const asked = idleness.kind === 'asked';

  useEffect(() => {
    lastSign.current = performance.now();
  }, [promised]);

  useEffect(() => {
    // While it is asked only an answer counts: a cat on the mouse is no counsellor.
    const sign = (): void => {
      if (!asked) lastSign.current = performance.now();
    };
    for (const name of signs) window.addEventListener(name, sign, { passive: true });
    return () => {
      for (const name of signs) window.removeEventListener(name, sign);
    };
  }, [asked]);

  useEffect(() => {
    const timer = setInterval(
      () => setIdleness(idlenessAt(performance.now(), lastSign.current, promised)),
      1_000,
    );
    return () => clearInterval(timer);
  }, [promised]);

  useEffect(() => {
    if (asked && wantsSound()) ring();
  }, [asked]);

  useEffect(() => {
    if (idleness.kind !== 'gone') return;
    void desk.setPresence('away');
    notices.warn(texts.still.wentAway);
  }, [idleness.kind, desk, notices, texts]);

  const stay = (): void => {
    lastSign.current = performance.now();
    setIdleness({ kind: 'here' });
  };
  return (
    <Modal
      opened={asked}
      onClose={stay}
      title={texts.still.title}
      closeButtonProps={{ 'aria-label': texts.frame.close }}
      centered
    >
      <Stack>
        <p>{texts.still.text}</p>
        <p>{asked ? texts.still.countdown(idleness.seconds) : ''}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void desk.setPresence('away').then(stay)}>
            {texts.still.no}
          </Button>
          <Button onClick={stay} data-autofocus>
            {texts.still.yes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
