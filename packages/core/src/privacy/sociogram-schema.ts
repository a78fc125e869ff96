import * as v from 'valibot';

const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.nullable(number);
const name = v.pipe(v.string(), v.minLength(1));
const names = v.array(name);

const hidden = v.strictObject({ kind: v.literal('hidden'), reason: v.literal('participation') });
function cell<Value extends v.GenericSchema>(value: Value) {
  return v.variant('kind', [v.strictObject({ kind: v.literal('shown'), value }), hidden]);
}

const rule = v.variant('id', [
  v.strictObject({ id: v.literal('coie-dodge-1983'), version: v.literal(1) }),
  v.strictObject({ id: v.literal('coie-dodge-coppotelli-1982'), version: v.literal(1) }),
  v.strictObject({ id: v.literal('poisson-binomial'), version: v.literal(1), alpha: number }),
]);

const status = v.strictObject({
  status: v.picklist(['popular', 'rejected', 'neglected', 'controversial', 'average', 'unclassified']),
  rule,
  kept: number,
});

const pupil = v.strictObject({
  pupil: name,
  responded: v.boolean(),
  received: count,
  possible: count,
  given: v.nullable(count),
  mutual: v.nullable(count),
  status: v.exactOptional(cell(status)),
});

const hierarchy = v.strictObject({
  centralization: share,
  indegreeSd: share,
  chosenByNobody: names,
  noMutual: names,
  chosenFewTimes: names,
});

const wave = v.strictObject({
  wave: name,
  closedOn: v.pipe(v.string(), v.isoDate()),
  invited: count,
  answered: count,
  pupils: v.array(pupil),
  ties: v.array(
    v.strictObject({
      kind: v.picklist(['mutual', 'one-way']),
      pupils: v.pipe(v.tuple([name, name]), v.readonly()),
    }),
  ),
  density: share,
  reciprocity: share,
  closedSubgroups: v.nullable(v.array(names)),
  hierarchy: cell(hierarchy),
});

const step = v.strictObject({
  from: name,
  to: name,
  kept: count,
  ended: count,
  begun: count,
  jaccard: share,
});

/** What a server may send of a sociogram. */
export const sociogramSchema = v.strictObject({
  schemaVersion: v.literal(1),
  kind: v.literal('sociogram'),
  audience: v.picklist(['teacher', 'leader']),
  unit: v.strictObject({
    kind: v.picklist(['class', 'grade', 'school', 'municipality']),
    id: name,
    label: v.string(),
  }),
  identity: v.picklist(['pseudonymous', 'named']),
  simulated: v.boolean(),
  context: name,
  waves: v.array(wave),
  steps: v.array(step),
});
