/** The collector's words, loaded when a sheet or an answer in plain words is made. */
export const collectorPacks = {
  nb: () => import('@klasseklima/core/text/collector/nb').then((pack) => pack.nb),
  nn: () => import('@klasseklima/core/text/collector/nn').then((pack) => pack.nn),
  en: () => import('@klasseklima/core/text/collector/en').then((pack) => pack.en),
};
