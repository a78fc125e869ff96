import type { Instrument } from '@klasseklima/core';

/** What a newcomer wants to know of an instrument before opening it. */
export type InstrumentLine = {
  readonly id: string;
  readonly title: string;
  readonly respondent: string;
  readonly age: string;
  readonly items: number;
  readonly minutes: number;
  readonly languages: readonly string[];
  readonly use: string;
  readonly status: 'ready' | 'unverified' | 'choose-order' | 'restricted';
  readonly evidence: string;
  readonly licence: string;
};

export function describeInstrument(instrument: Instrument): InstrumentLine {
  const { id, respondent, items, minutes, wording, use, sensitive, rights } = instrument;
  return {
    id,
    title: wording.en?.title ?? instrument.name ?? id,
    respondent,
    age: ageOf(instrument),
    items: items.length,
    minutes,
    languages: Object.keys(wording),
    use: sensitive && use !== 'conversation' ? `${use}, sensitive` : use,
    status: statusOf(instrument),
    evidence: evidenceOf(instrument),
    licence: rights.licence,
  };
}

function ageOf({ grades, ages }: Instrument): string {
  if (grades)
    return grades.from === grades.to ? `grade ${grades.from}` : `grades ${grades.from}-${grades.to}`;
  if (!ages) return '';
  if (ages.to === 99) return `age ${ages.from}+`;
  return ages.from === ages.to ? `age ${ages.from}` : `age ${ages.from}-${ages.to}`;
}

function statusOf({ restricted, unverified, variants }: Instrument): InstrumentLine['status'] {
  if (restricted) return 'restricted';
  if (unverified && unverified.length > 0) return 'unverified';
  return variants ? 'choose-order' : 'ready';
}

/** The sources of evidence that have something in them. */
function evidenceOf({ evidence }: Instrument): string {
  const names: [keyof Instrument['evidence'], string][] = [
    ['content', 'content'],
    ['responseProcess', 'response process'],
    ['internalStructure', 'structure'],
    ['relations', 'relations'],
    ['consequences', 'consequences'],
  ];
  const held = names.filter(([source]) => ['partial', 'supported'].includes(evidence[source].status));
  return held.map(([, name]) => name).join(', ') || 'none';
}
