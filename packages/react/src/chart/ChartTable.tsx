import type { ChartDescription } from '@klasseklima/charts';

/** Every number of a chart as a table. */
export function ChartTable({ title, table }: Pick<ChartDescription, 'title' | 'table'>) {
  return (
    // A wide table scrolls inside its frame; the frame takes focus so that the keyboard can scroll it too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <section className="kk-table-frame" aria-label={title} tabIndex={0}>
      <table className="kk-table">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
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
    </section>
  );
}
