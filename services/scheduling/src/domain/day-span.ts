/** A stretch of one day by its wall clock: minutes after midnight, 0 to 1,440, the end not included. */
export interface DaySpan {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The spans in order, those that touch or overlap made one. */
export const mergeSpans = (spans: readonly DaySpan[]): readonly DaySpan[] => {
  const merged: DaySpan[] = [];
  for (const span of [...spans].sort((one, other) => one.fromMinute - other.fromMinute)) {
    const last = merged.at(-1);
    if (last !== undefined && span.fromMinute <= last.toMinute)
      merged[merged.length - 1] = { ...last, toMinute: Math.max(last.toMinute, span.toMinute) };
    else merged.push(span);
  }
  return merged;
};
