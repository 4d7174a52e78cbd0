import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useWholeStore } from '../parts/use-store.ts';
import { goTo } from './address.ts';
import { useConsole } from './console-context.tsx';
import { useDeskIfAny } from './desk-context.tsx';
import { closeDialog, openDialog } from './dialogs.ts';

/** How long leaving waits for Baken to hear that I am away; after missed heartbeats it notices by itself. */
const patienceMilliseconds = 2_000;

const soon = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, patienceMilliseconds));

/**
 * Signing out: away first, so that no visitor is offered to an empty chair; then nothing of anybody is left in this window; then the identity
 * server. Asks only when somebody would be left waiting or words would be lost.
 */
export const SignOut = () => {
  const { signIn, texts } = useConsole();
  const queries = useQueryClient();
  const desk = useDeskIfAny();
  const asked = useWholeStore(openDialog) === 'sign-out';
  const running = desk?.state.get().desk?.conversationIds.length ?? 0;
  const unsent = desk?.outbox.unsent.get().some(({ state }) => state.kind !== 'posted') ?? false;

  const leave = useCallback(async (): Promise<void> => {
    closeDialog();
    window.onbeforeunload = null;
    await Promise.race([desk?.setPresence('away'), soon()]);
    desk?.close();
    goTo('/', true);
    const signedOut = signIn.end();
    queries.removeQueries({ queryKey: ['mine'] });
    // Where the identity server cannot be reached, this window has forgotten everything all the same.
    await signedOut.catch(() => undefined);
  }, [desk, signIn, queries]);

  const mustAsk = running > 0 || unsent;
  useEffect(() => {
    if (asked && !mustAsk) void leave();
  }, [asked, mustAsk, leave]);

  return (
    <Modal
      opened={asked && mustAsk}
      onClose={closeDialog}
      title={texts.signOut.title}
      closeButtonProps={{ 'aria-label': texts.frame.close }}
      centered
    >
      <Stack>
        {running > 0 && <p>{texts.signOut.running(running)}</p>}
        {unsent && <p>{texts.signOut.unsent}</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void leave()}>
            {texts.signOut.leave}
          </Button>
          <Button onClick={closeDialog} data-autofocus>
            {texts.signOut.stay}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
