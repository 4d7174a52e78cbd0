import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTexts } from './texts-context.tsx';

interface Props {
  readonly children: ReactNode;
}

/**
 * A mistake of ours on one screen must not take the others with it: the desk and its conversations stand outside and go on. What was thrown
 * is not shown and not told to anybody; it might hold words.
 */
export class FaultBoundary extends Component<Props, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Broken again={() => this.setState({ broken: false })} />;
  }
}

const Broken = ({ again }: { readonly again: () => void }) => {
  const { texts } = useTexts();
  return (
    <div role="alert" className="broken">
      <p>{texts.frame.broken}</p>
      <Button onClick={again}>{texts.frame.reload}</Button>
    </div>
  );
};
