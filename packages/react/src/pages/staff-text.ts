import type { ChartText, PlanText, ReportText, TextPack } from '@klasseklima/core';
import { InputError } from '@klasseklima/core/report';
import { useEffect, useState } from 'react';

/** The words of the staff pages in one language. */
export type StaffText = {
  readonly report: TextPack<ReportText>;
  readonly chart: TextPack<ChartText>;
  readonly plan: TextPack<PlanText>;
};

const loaders: Readonly<Record<string, () => Promise<StaffText>>> = {
  nb: async () => {
    const [report, chart, plan] = await Promise.all([
      import('@klasseklima/core/text/report/nb'),
      import('@klasseklima/core/text/chart/nb'),
      import('@klasseklima/core/text/plan/nb'),
    ]);
    return { report: report.nb, chart: chart.nb, plan: plan.nb };
  },
  nn: async () => {
    const [report, chart, plan] = await Promise.all([
      import('@klasseklima/core/text/report/nn'),
      import('@klasseklima/core/text/chart/nn'),
      import('@klasseklima/core/text/plan/nn'),
    ]);
    return { report: report.nn, chart: chart.nn, plan: plan.nn };
  },
  en: async () => {
    const [report, chart, plan] = await Promise.all([
      import('@klasseklima/core/text/report/en'),
      import('@klasseklima/core/text/chart/en'),
      import('@klasseklima/core/text/plan/en'),
    ]);
    return { report: report.en, chart: chart.en, plan: plan.en };
  },
};

/**
 * The words of the staff pages, for a host that renders on the server or brings them itself.
 *
 * @throws InputError "missing-text" if there are none in that language
 */
export async function loadStaffText(locale: string): Promise<StaffText> {
  const load = Object.hasOwn(loaders, locale) ? loaders[locale] : undefined;
  if (!load) throw new InputError('missing-text', `loadStaffText requires words in "${locale}"`);
  return load();
}

/** The words of a page: at once when the host brought them, else as soon as they are loaded. */
export function useStaffText(locale: string, given?: StaffText): StaffText | null {
  const [loaded, setLoaded] = useState<StaffText | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    // Fetched beside the words, not after them; a failure is told where the chart would stand.
    import('../chart/chart-js.ts').catch(() => null);
  }, []);
  const missing = given === undefined && loaded?.report.locale !== locale;
  useEffect(() => {
    let wanted = true;
    if (missing) {
      loadStaffText(locale).then(
        (text) => wanted && setLoaded(text),
        (reason) => wanted && setFailure(reason),
      );
    }
    return () => {
      wanted = false;
    };
  }, [locale, missing]);
  // Thrown while rendering, so that the host's error boundary shows it.
  if (failure) throw failure;
  return given ?? loaded;
}
