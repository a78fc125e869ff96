import { InputError } from '../issue/input-error.ts';
import { choicePairs } from '../sociometry/choice-pairs.ts';
import { choiceStability } from '../sociometry/choice-stability.ts';
import { leaveNominatorsOut } from '../sociometry/leave-nominators-out.ts';
import type { Nominations } from '../sociometry/nominations.ts';
import { defaultStatusRule, type StatusRule } from '../sociometry/peer-status.ts';
import { practicePositions } from '../sociometry/practice-positions.ts';
import { sociometry } from '../sociometry/sociometry.ts';
import type { Audience, Cell, Identity, Purpose, Released, Unit } from './released.ts';
import type { ReleasedStatus, SociogramPupil, SociogramView, SociogramWave } from './sociogram-view.ts';

/** A closed wave as the host keeps it: who was allowed to read it was fixed when it was created. */
export type ClosedNominationWave = {
  readonly nominations: Nominations;
  /** Day the wave closed, ISO 8601. */
  readonly closedOn: string;
  readonly identity: Identity;
  readonly purpose: Purpose;
  readonly readers: readonly string[];
};

export type SociometryRelease = {
  /** In order of time. */
  readonly waves: readonly ClosedNominationWave[];
  readonly unit: Unit;
  /** The positive context to show. */
  readonly context: string;
  /** Who asks, as one of the readers named when each wave was created. */
  readonly reader: { readonly id: string; readonly audience: Audience };
  readonly simulated: boolean;
  /** Liking and disliking, for status. Taken only from waves with the purpose `investigation`. */
  readonly status?: { readonly liked: string; readonly disliked: string; readonly rule?: StatusRule };
};

/** Below this share of answers, who was chosen how often says more about who was absent. */
const leastParticipation = 0.6;
/** The draws behind "how often the status stays" are the same at every look. */
const statusSeed = 1;

/**
 * The only way from nominations to something that can be drawn: for staff whom the wave names as readers, never for
 * pupils or guardians, and never for somebody above the school.
 *
 * Below 60 % participation status, hierarchy and the lists of those chosen few times are withheld. A negative context
 * is never drawn. The host logs every call, for each is a look at individual data.
 *
 * @param release waves, context and who asks
 * @returns the view of one context, brand and all
 * @throws InputError "not-for-audience", "not-a-named-reader", "anonymous-nominations", "negative-context", "no-waves",
 *   "status-outside-investigation", "waves-of-several-classes"
 */
export function releaseSociometry(release: SociometryRelease): Released<SociogramView> {
  const audience = requireReader(release);
  const identity = requireNamedWaves(release);
  const given = release.waves.map(({ nominations }) => nominations);
  const view: SociogramView = {
    schemaVersion: 1,
    kind: 'sociogram',
    audience,
    unit: release.unit,
    identity,
    simulated: release.simulated,
    context: release.context,
    waves: release.waves.map((wave) => showWave(wave, release)),
    steps: given.slice(1).map((later, i) => {
      const { from, to, kept, ended, begun, jaccard } = choiceStability(given[i]!, later, release.context);
      return { from, to, kept, ended, begun, jaccard };
    }),
  };
  // The brand exists only in the type; the gate has just decided what it may hold.
  return view as Released<SociogramView>;
}

function requireReader({ reader, waves }: SociometryRelease): 'teacher' | 'leader' {
  if (reader.audience !== 'teacher' && reader.audience !== 'leader')
    throw new InputError('not-for-audience', 'releaseSociometry requires a teacher or leader as reader');
  if (waves.length === 0)
    throw new InputError('no-waves', 'releaseSociometry requires at least one closed wave');
  if (waves.some(({ readers }) => !readers.includes(reader.id)))
    throw new InputError('not-a-named-reader', 'releaseSociometry requires a reader named in every wave');
  return reader.audience;
}

function requireNamedWaves({ waves, context, status }: SociometryRelease): 'pseudonymous' | 'named' {
  if (new Set(waves.map(({ nominations }) => nominations.class)).size > 1)
    throw new InputError('waves-of-several-classes', 'releaseSociometry requires waves of one class');
  const negative = waves.flatMap(({ nominations }) =>
    (nominations.contexts ?? []).filter(({ valence }) => valence === 'negative').map(({ id }) => id),
  );
  if (negative.includes(context) || context === status?.disliked)
    throw new InputError('negative-context', 'releaseSociometry requires a positive context to show');
  if (status !== undefined && waves.some(({ purpose }) => purpose !== 'investigation'))
    throw new InputError(
      'status-outside-investigation',
      'releaseSociometry requires the purpose investigation in every wave for a status',
    );
  const identities = new Set(waves.map(({ identity }) => identity));
  if (identities.has('anonymous'))
    throw new InputError('anonymous-nominations', 'releaseSociometry requires pseudonymous or named waves');
  return identities.has('named') ? 'named' : 'pseudonymous';
}

function showWave(
  { nominations, closedOn }: ClosedNominationWave,
  release: SociometryRelease,
): SociogramWave {
  const { context } = release;
  const measures = sociometry(nominations, { context });
  const positions = practicePositions(nominations, context);
  const enough = measures.responders >= leastParticipation * measures.rosterSize;
  const statuses = enough ? showStatuses(nominations, release) : new Map<string, ReleasedStatus>();
  return {
    wave: nominations.wave,
    closedOn,
    invited: measures.rosterSize,
    answered: measures.responders,
    density: measures.density,
    reciprocity: measures.reciprocity,
    closedSubgroups: positions.closedSubgroups,
    ties: choicePairs(nominations, context).flatMap(({ kind, pupils }) =>
      kind === 'mutual' || kind === 'one-way' ? [{ kind, pupils }] : [],
    ),
    hierarchy: enough
      ? {
          kind: 'shown',
          value: {
            centralization: measures.centralization,
            indegreeSd: measures.indegreeSd,
            noMutual: measures.noMutual,
            chosenByNobody: positions.chosenByNobody,
            chosenFewTimes: positions.chosenFewTimes,
          },
        }
      : withheld,
    pupils: measures.pupils.map(({ pupil, responded, received, possible, given, mutual }): SociogramPupil => {
      const figures = { pupil, responded, received, possible, given, mutual };
      if (release.status === undefined) return figures;
      if (!enough) return { ...figures, status: withheld };
      const status = statuses.get(pupil);
      return status === undefined ? figures : { ...figures, status: { kind: 'shown', value: status } };
    }),
  };
}

const withheld: Cell<never> = { kind: 'hidden', reason: 'participation' };

function showStatuses(
  nominations: Nominations,
  { status }: SociometryRelease,
): ReadonlyMap<string, ReleasedStatus> {
  if (status === undefined) return new Map();
  const rule = status.rule ?? defaultStatusRule;
  const found = leaveNominatorsOut(nominations, { ...status, rule, seed: statusSeed });
  return new Map(
    found.flatMap(({ pupil, status: name, statusKept: kept }) =>
      name === null || kept === null ? [] : [[pupil, { status: name, rule, kept }]],
    ),
  );
}
