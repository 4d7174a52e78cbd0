import { useConsole } from '../../app/console-context.tsx';
import type { ListedConversation } from '../queue/arrange-conversations.ts';
import { AboutVisitor } from './about-visitor.tsx';
import { AnswerBox } from './answer-box.tsx';
import { ConversationHeading } from './conversation-heading.tsx';
import { LineList } from './line-list.tsx';
import { useLines } from './use-lines.ts';
import './conversation-pane.css';

interface PaneProps extends ListedConversation {
  readonly aboutShown: boolean;
  readonly setAboutShown: (shown: boolean) => void;
}

/** The conversation that is open: who it is, what was said, my answer, and beside it what is known. */
export const ConversationPane = ({ about, held, aboutShown, setAboutShown }: PaneProps) => {
  const { texts } = useConsole();
  const name = about.nickname || texts.list.nameless;
  const reading = useLines(about, held);
  return (
    <div className={aboutShown ? 'pane pane-with-about' : 'pane'}>
      <section className="pane-main" aria-label={texts.conversation.with(name)}>
        <ConversationHeading {...{ about, name, aboutShown, setAboutShown }} />
        <LineList {...{ about, name, reading }} typingAt={held.typingAt} />
        <AnswerBox {...{ about, name }} />
      </section>
      {aboutShown && <AboutVisitor about={about} close={() => setAboutShown(false)} />}
    </div>
  );
};

interface NoneProps {
  /** There are some to choose from. */
  readonly any: boolean;
  /** One was just accepted and is about to come. */
  readonly coming: boolean;
}

export const NoConversation = ({ any, coming }: NoneProps) => {
  const { texts } = useConsole();
  return (
    <div className="pane-none" role="status">
      <p>{coming ? texts.conversation.loading : texts.conversation.none}</p>
      {any && !coming && <p className="small">{texts.conversation.noneMore}</p>}
    </div>
  );
};
