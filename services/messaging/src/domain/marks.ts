/**
 * How far a side has received and read: sequence numbers, 0 for nothing yet. Marks only move forward, and never past what was said, so that a
 * mark can come twice, late or from two tabs without harm.
 */
export interface Marks {
  readonly delivered: number;
  readonly read: number;
}

export const noMarks: Marks = { delivered: 0, read: 0 };

/** What a side says of itself; what it leaves out stays. Whoever has read has received. */
export interface MarksSaid {
  readonly delivered?: number | undefined;
  readonly read?: number | undefined;
}

/** last: the last sequence of the conversation. Gives back the same object when nothing moved. */
export const moveMarks = (marks: Marks, said: MarksSaid, last: number): Marks => {
  const read = Math.max(marks.read, Math.min(said.read ?? 0, last));
  const delivered = Math.max(marks.delivered, read, Math.min(said.delivered ?? 0, last));
  return read === marks.read && delivered === marks.delivered ? marks : { delivered, read };
};

/** The marks of both sides of one conversation. */
export interface MarksOfBoth {
  readonly visitor: Marks;
  readonly counsellor: Marks;
}

export const noMarksOfBoth: MarksOfBoth = { visitor: noMarks, counsellor: noMarks };
