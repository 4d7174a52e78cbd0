/** One row of the table that a process prints when it has started. */
export interface StartRow {
  readonly service: string;
  readonly address: string;
  readonly database: string;
  readonly hears: readonly string[];
}

/** The start table as text: service, address, database, what it hears. */
export const startTable = (rows: readonly StartRow[]): string => {
  const cells = [
    ['service', 'address', 'database', 'hears'],
    ...rows.map((row) => [row.service, row.address, row.database, row.hears.join(', ') || '-']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
