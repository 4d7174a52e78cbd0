import type { ComponentChildren, JSX } from 'preact';

/** The heading of a view. It takes the focus when the view comes, so that a screen reader says where one is. */
export const Title = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <h1 tabIndex={-1}>{children}</h1>
);
