import * as v from 'valibot';

const hiddenReason = v.picklist([
  'open',
  'n-too-small',
  'small-cell',
  'unanimous',
  'bound',
  'secondary',
  'revealing',
  'differencing',
  'participation',
]);

function cell<Value extends v.GenericSchema>(value: Value) {
  return v.variant('kind', [
    v.strictObject({ kind: v.literal('shown'), value }),
    v.strictObject({ kind: v.literal('hidden'), reason: hiddenReason }),
  ]);
}

const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const interval = v.pipe(v.tuple([number, number]), v.readonly());
const name = v.pipe(v.string(), v.minLength(1));

const unit = v.strictObject({
  kind: v.picklist(['class', 'grade', 'school', 'municipality']),
  id: name,
  label: v.string(),
});

const estimate = v.strictObject({
  n: count,
  mean: number,
  interval,
  spread: v.picklist(['own', 'school', 'reference', 'assumed']),
});

const sideBySide = v.strictObject({ ...estimate.entries, shrunken: v.nullable(number) });

const bands = v.strictObject({
  n: count,
  bands: v.array(v.strictObject({ id: name, percent: v.pipe(v.tuple([number, number]), v.readonly()) })),
});

const wave = v.strictObject({
  wave: name,
  closedOn: v.pipe(v.string(), v.isoDate()),
  series: v.string(),
  invited: count,
  answered: count,
  scales: v.record(name, cell(estimate)),
  bands: v.exactOptional(v.record(name, cell(bands))),
  doubleAnswersPossible: v.exactOptional(v.literal(true)),
  lateLeftOut: v.exactOptional(count),
});

const change = v.strictObject({
  scale: name,
  from: name,
  to: name,
  comparable: v.boolean(),
  change: cell(
    v.strictObject({
      difference: number,
      interval,
      verdict: v.nullable(v.picklist(['higher', 'lower', 'no-certain-change', 'too-few-answers'])),
      smallestVisible: number,
    }),
  ),
});

const head = {
  schemaVersion: v.literal(1),
  audience: v.picklist(['pupil', 'guardian', 'teacher', 'leader', 'municipality', 'researcher']),
  unit,
  instrument: v.strictObject({ id: name, edition: name }),
  identity: v.picklist(['anonymous', 'pseudonymous', 'named']),
  simulated: v.boolean(),
  scales: v.array(
    v.strictObject({
      id: name,
      min: number,
      max: number,
      higherIs: v.picklist(['better', 'worse', 'more']),
      primary: v.boolean(),
    }),
  ),
};

export const classReportSchema = v.strictObject({
  ...head,
  kind: v.literal('class-report'),
  waves: v.array(wave),
  changes: v.array(change),
});

export const schoolReportSchema = v.strictObject({
  ...head,
  kind: v.literal('school-report'),
  wave: name,
  closedOn: v.pipe(v.string(), v.isoDate()),
  units: v.array(
    v.strictObject({ unit, invited: count, answered: count, scales: v.record(name, cell(sideBySide)) }),
  ),
});

export const releasedViewsSchema = v.strictObject({
  schemaVersion: v.literal(1),
  kind: v.literal('released-views'),
  wave: name,
  classReports: v.array(classReportSchema),
  schoolReports: v.array(schoolReportSchema),
});
