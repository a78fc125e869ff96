import type { ChartDescription } from '@klasseklima/charts';

/** Every number of a chart as a table. */
export function ChartTable({ title, table }: Pick<ChartDescription, 'title' | 'table'>) {
  return (
    // A wide table scrolls inside its frame; the frame takes focus so that the keyboard can scroll it too.
    // A group, not a region: a page has many tables, and landmarks are few and unlike.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <div className="kk-table-frame" role="group" aria-label={title} tabIndex={0}>
      <table className="kk-table">
        <thead>
          <tr>
            {table.columns.map((column, place) => (
              <th key={column} scope="col" className={holdsNumbers(table, place) ? 'kk-number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
            <tr key={index}>
              {row.map((cell, place) =>
                place === 0 ? (
                  <th key={table.columns[place]} scope="row">
                    {cell.text}
                  </th>
                ) : (
                  <td key={table.columns[place]} className={cell.value === null ? undefined : 'kk-number'}>
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const holdsNumbers = ({ rows }: ChartDescription['table'], place: number): boolean =>
  rows.some((row) => typeof row[place]?.value === 'number');
