import { classReportTable, codebookTable, schoolReportTable, tableCsv } from '@klasseklima/charts';
import type { ClassReport, Released, SchoolReport, Wording } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { useState } from 'react';
import { saveFile } from '../chart/save-file.ts';
import type { StaffText } from './staff-text.ts';

type PageToolsProps = {
  readonly report: Released<ClassReport> | Released<SchoolReport>;
  readonly wording: Wording;
  readonly text: StaffText;
};

/** Paper for the meeting, and all figures with their codebook: what the audience sees on the page, no more. */
export function PageTools({ report, wording, text }: PageToolsProps) {
  const [done, setDone] = useState('');
  const csv = { type: 'text/csv;charset=utf-8' };
  function saveData() {
    const table = report.kind === 'class-report' ? classReportTable(report) : schoolReportTable(report);
    saveFile(new Blob([tableCsv({ table }, 'en')], csv), `${say(text.report, 'file-data')}.csv`);
    setDone(say(text.report, 'saved'));
  }
  function saveCodebook() {
    const table = codebookTable(report, { wording, text: text.chart });
    saveFile(new Blob([tableCsv({ table }, 'en')], csv), `${say(text.report, 'file-codebook')}.csv`);
    setDone(say(text.report, 'saved'));
  }
  return (
    <div className="kk-page-tools">
      <button type="button" className="kk-button" onClick={() => window.print()}>
        {say(text.report, 'print')}
      </button>
      <button type="button" className="kk-button" onClick={saveData}>
        {say(text.report, 'export-data')}
      </button>
      <button type="button" className="kk-button" onClick={saveCodebook}>
        {say(text.report, 'export-codebook')}
      </button>
      <span role="status" className="kk-figure-status">
        {done}
      </span>
    </div>
  );
}
