import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { DeskConversation } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import type { EndReason } from '../../app/open-desk.ts';
import { sayFault } from '../../i18n/texts.ts';

const reasons: readonly EndReason[] = ['rounded-off', 'visitor-silent', 'other'];

interface EndProps {
  readonly about: DeskConversation;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Ending asks why, and says what is lost: there is no way back. */
export const EndDialog = ({ about, opened, close }: EndProps) => {
  const { texts, notices } = useConsole();
  const desk = useDesk();
  const [because, setBecause] = useState<EndReason>('rounded-off');
  const [ending, setEnding] = useState(false);
  const draft = desk.drafts.get().get(about.conversationId) ?? '';
  const end = async (): Promise<void> => {
    setEnding(true);
    const answer = await desk.end(about, because);
    setEnding(false);
    if (answer.ok) close();
    else notices.warn(sayFault(texts, answer.fault));
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={texts.end.title}
      closeButtonProps={{ 'aria-label': texts.frame.close }}
      centered
    >
      <Stack>
        <p>{texts.end.text}</p>
        {draft.trim() !== '' && <p className="heading-late">{texts.end.unsent}</p>}
        <Radio.Group
          label={texts.end.because}
          value={because}
          onChange={(chosen) => setBecause(reasons.find((reason) => reason === chosen) ?? 'other')}
        >
          <Stack gap="xs" mt="xs">
            {reasons.map((reason) => (
              <Radio key={reason} value={reason} label={texts.end.reasons[reason]} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {texts.frame.cancel}
          </Button>
          <Button color="red.9" loading={ending} onClick={() => void end()}>
            {texts.end.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
