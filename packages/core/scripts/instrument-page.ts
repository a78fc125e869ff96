import type { Instrument } from '../src/instrument/instrument-schema.ts';
import { localize } from '../src/instrument/localize.ts';
import { itemReadability } from './item-readability.ts';
import { scaleEntry } from './scale-entry.ts';

/** The page of one instrument, written from its JSON alone: nothing on it can differ from what is scored. */
export function instrumentPage(instrument: Instrument, camelName: string): string {
  const { id, wording } = instrument;
  const english = wording.en ? localize(instrument, 'en') : undefined;
  const use = ['```ts', `import { ${camelName} } from '@klasseklima/core/catalog/${id}';`, '```'].join('\n');
  return `${[
    `# ${english?.title ?? instrument.name ?? id}`,
    '<!-- Emitted by `pnpm generate` from the JSON of the instrument; edit that. -->',
    english?.about,
    english?.notFor && `**When not to use it.** ${english.notFor}`,
    instrument.restricted &&
      `**No usable key.** ${instrument.restricted.reason} Ask: ${instrument.restricted.ask}.`,
    unverifiedNote(instrument),
    table(['', ''], facts(instrument)),
    instrument.restricted ? undefined : use,
    instrument.scales.length > 0 &&
      `## Scales and scoring\n\n${instrument.scales.map(scaleEntry(instrument)).join('\n\n')}`,
    instrument.roles && rolesEntry(instrument.roles),
    itemsEntry(instrument),
    list('Before the conversation', english?.before),
    list('After the conversation', english?.after),
    list('To have in mind', english?.leaflet),
    instrument.planning && planningEntry(instrument.planning),
    evidenceEntry(instrument, english?.evidence),
    readabilityEntry(instrument),
    rightsEntry(instrument),
    sourcesEntry(instrument),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('\n\n')}\n`;
}

const cell = (text: unknown) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: readonly string[], rows: readonly (readonly unknown[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const list = (title: string, lines: readonly string[] | undefined) =>
  lines ? `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}` : undefined;

function facts(instrument: Instrument): [string, string][] {
  const { grades, ages, recallDays, identity, release, notBeforeDays, notWith } = instrument;
  const shared = release
    ? `from ${release.from} level up${release.minClasses ? `, at least ${release.minClasses} classes` : ''}${release.minAnswers ? ` and ${release.minAnswers} answers` : ''}`
    : 'by the gate’s own thresholds';
  const rows: [string, string | undefined][] = [
    ['Id, edition', `\`${instrument.id}\`, ${instrument.edition}`],
    ['Answered by', instrument.respondent],
    ['Grades', grades && `${grades.from}–${grades.to}`],
    ['Ages', ages && `${ages.from}–${ages.to === 99 ? '' : ages.to}`],
    [
      'Items, minutes',
      instrument.items.length > 0 ? `${instrument.items.length}, about ${instrument.minutes}` : undefined,
    ],
    ['Use', `${instrument.use}${instrument.sensitive ? ', sensitive: no wave for a class takes it' : ''}`],
    ['Recall window', recallDays && `${recallDays} days`],
    ['Modes', identity?.join(', ')],
    ['Results', instrument.use === 'class' && !instrument.restricted ? shared : undefined],
    ['Not before', notBeforeDays && `${notBeforeDays} days after something was stopped`],
    ['Not in one sitting with', notWith?.map((id) => `\`${id}\``).join(', ')],
    [
      'Languages',
      Object.keys(instrument.wording).join(', ') || 'none; the holder’s wording is joined with `withWording`',
    ],
    ['Cite as', instrument.citation],
  ].map(([name, value]) => [String(name), value === undefined || value === 0 ? undefined : String(value)]);
  return rows.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== '');
}

function unverifiedNote({ unverified }: Instrument): string | undefined {
  if (!unverified || unverified.length === 0) return undefined;
  const lines = unverified.map(({ path, note }) => `- \`${path}\`: ${note}`);
  return `**Not verified.** Refuses to score until the caller accepts each of these by path with \`acceptUnverified\`:\n\n${lines.join('\n')}`;
}

function rolesEntry(roles: NonNullable<Instrument['roles']>): string {
  const cut = ({ scale, atOrAbove }: { scale: string; atOrAbove: number }) =>
    `\`${scale}\` at or above ${atOrAbove}`;
  return `### Four groups\n\n${cut(roles.first)} and ${cut(roles.second)}: ${Object.values(roles.groups).join(', ')}.${roles.audience ? ` Shown only to: ${roles.audience.join(', ')}.` : ''}`;
}

function itemsEntry(instrument: Instrument): string | undefined {
  if (instrument.items.length === 0) return undefined;
  const locales = Object.keys(instrument.wording);
  const words = locales.map((locale) => localize(instrument, locale));
  const sets = Object.entries(instrument.options).map(([set, { codes }]) => {
    const labels = words.map((wording, i) => `${locales[i]}: ${(wording.options[set] ?? []).join(' · ')}`);
    return `- \`${set}\`: ${codes.join(', ')}${labels.length > 0 ? ` (${labels.join('; ')})` : ''}`;
  });
  const rows = instrument.items.map((item) => [
    `\`${item.id}\``,
    ...words.map((wording) => wording.items[item.id]),
    'options' in item ? `${item.options}${item.filler ? ', filler' : ''}` : item.kind,
  ]);
  return `## Items\n\n${table(['id', ...locales, 'answer'], rows)}${sets.length > 0 ? `\n\nOptions:\n\n${sets.join('\n')}` : ''}`;
}

function planningEntry({ sd, retest, intraclass, evidence }: NonNullable<Instrument['planning']>): string {
  return `## Planning\n\nSD ${sd}, retest ${retest}, intraclass ${intraclass}. ${evidence}`;
}

function evidenceEntry({ evidence }: Instrument, line: string | undefined): string {
  const names = {
    content: 'Content',
    responseProcess: 'Response process',
    internalStructure: 'Internal structure',
    relations: 'Relations to other variables',
    consequences: 'Consequences',
  } as const;
  const rows = (Object.keys(names) as (keyof typeof names)[]).map((source) => [
    names[source],
    evidence[source].status,
    evidence[source].note,
  ]);
  return `## Evidence\n\n${line ? `With every report: “${line}”\n\n` : ''}${table(['source', 'status', 'note'], rows)}`;
}

function readabilityEntry(instrument: Instrument): string | undefined {
  const rows = ['nb', 'nn']
    .filter((locale) => instrument.wording[locale])
    .map((locale) => {
      const { mean, heaviest } = itemReadability(instrument, locale);
      return [locale, mean.toFixed(1), `${heaviest.lix.toFixed(0)} (\`${heaviest.id}\`)`];
    });
  if (rows.length === 0) return undefined;
  return `## Readability\n\n${table(['locale', 'LIX, mean of items', 'heaviest item'], rows)}\n\nA floor, no proof that a pupil understands.`;
}

function rightsEntry({ rights }: Instrument): string {
  const { holder, licence, address, checkedOn, digitalUse, translation, amendment } = rights;
  const terms = [
    digitalUse && `on a screen: ${digitalUse}`,
    translation && `translation: ${translation}`,
    amendment && `changes: ${amendment}`,
  ].filter(Boolean);
  return `## Rights\n\n${holder}. ${licence}. ${terms.join('; ')}. Looked at on ${checkedOn}${address ? `: <${address}>` : ''}.`;
}

function sourcesEntry({ sources, facts: known, breaks, norms }: Instrument): string | undefined {
  if (!sources) return undefined;
  const rows = Object.entries(sources).map(([id, { title, address, checkedOn }]) => [
    id,
    title,
    address ?? '',
    (known ?? [])
      .filter(({ source }) => source === id)
      .map(({ path }) => `\`${path}\``)
      .join(', '),
    checkedOn,
  ]);
  const parts = [`## Sources\n\n${table(['', 'source', 'address', 'facts read there', 'on'], rows)}`];
  if (breaks) parts.push(...breaks.map(({ between, note }) => `Not comparable: ${between}. ${note}`));
  if (norms)
    parts.push(
      ...norms.map(
        ({ id, population, mean }) =>
          `Norm \`${id}\`: ${population}${mean === undefined ? '' : `, mean ${mean}`}.`,
      ),
    );
  return parts.join('\n\n');
}
