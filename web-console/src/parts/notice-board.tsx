import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { useConsole } from '../app/console-context.tsx';
import type { Notice } from './notices.ts';
import { useWholeStore } from './use-store.ts';
import './notice-board.css';

const shownMilliseconds = { news: 6_000, trouble: 12_000 } as const;

/** Where sentences appear, at the foot of the page. The two regions are always there: a screen reader hears what is put into them. */
export const NoticeBoard = () => {
  const { notices } = useConsole();
  const shown = useWholeStore(notices.shown);
  const rowsOf = (wanted: Notice['kind']) =>
    shown
      .filter(({ kind }) => kind === wanted)
      .map((notice) => <NoticeRow key={notice.serial} {...notice} />);
  return (
    <div className="notices">
      <div role="alert">{rowsOf('trouble')}</div>
      <div role="status">{rowsOf('news')}</div>
    </div>
  );
};

const NoticeRow = ({ serial, kind, text }: Notice) => {
  const { notices, texts } = useConsole();
  useEffect(() => {
    const timer = setTimeout(() => notices.remove(serial), shownMilliseconds[kind]);
    return () => clearTimeout(timer);
  }, [notices, serial, kind]);
  return (
    <p className={`notice notice-${kind}`}>
      {text}
      <CloseButton size="sm" aria-label={texts.frame.close} onClick={() => notices.remove(serial)} />
    </p>
  );
};
