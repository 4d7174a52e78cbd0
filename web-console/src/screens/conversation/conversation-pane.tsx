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

export const NoConversation = ({ any }: { readonly any: boolean }) => {
  const { texts } = useConsole();
  return (
    <div className="pane-none">
      <p>{texts.conversation.none}</p>
      {any && <p className="small">{texts.conversation.noneMore}</p>}
    </div>
  );
};
