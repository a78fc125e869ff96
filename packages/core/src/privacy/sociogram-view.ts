import type { PeerStatus, StatusRule } from '../sociometry/peer-status.ts';
import type { Cell, Unit } from './released.ts';

/** A status is never shown without its rule and how often it stays when a sixth of the class is left out. */
export type ReleasedStatus = {
  readonly status: PeerStatus;
  readonly rule: StatusRule;
  readonly kept: number;
};

export type SociogramPupil = {
  readonly pupil: string;
  readonly responded: boolean;
  readonly received: number;
  /** How many could have chosen this pupil. */
  readonly possible: number;
  /** `null` for a pupil who did not answer. */
  readonly given: number | null;
  readonly mutual: number | null;
  /** Absent unless liking and disliking were asked, which only an investigation may, or where none can be computed. */
  readonly status?: Cell<ReleasedStatus>;
};

/** Choices received spread over the class, and who was chosen few times this time. Hidden below 60 % participation. */
export type SociogramHierarchy = {
  readonly centralization: number | null;
  readonly indegreeSd: number | null;
  readonly chosenByNobody: readonly string[];
  readonly noMutual: readonly string[];
  readonly chosenFewTimes: readonly string[];
};

export type SociogramWave = {
  readonly wave: string;
  /** Day the wave closed, ISO 8601. */
  readonly closedOn: string;
  readonly invited: number;
  readonly answered: number;
  readonly pupils: readonly SociogramPupil[];
  /** `one-way` goes from the first to the second. */
  readonly ties: readonly {
    readonly kind: 'mutual' | 'one-way';
    readonly pupils: readonly [string, string];
  }[];
  readonly density: number | null;
  readonly reciprocity: number | null;
  readonly closedSubgroups: readonly (readonly string[])[] | null;
  readonly hierarchy: Cell<SociogramHierarchy>;
};

export type SociogramStep = {
  readonly from: string;
  readonly to: string;
  readonly kept: number;
  readonly ended: number;
  readonly begun: number;
  readonly jaccard: number | null;
};

/** One class in one positive context over its waves, for one named reader. Keys only; names live in the host's page. */
export type SociogramView = {
  readonly schemaVersion: 1;
  readonly kind: 'sociogram';
  readonly audience: 'teacher' | 'leader';
  readonly unit: Unit;
  readonly identity: 'pseudonymous' | 'named';
  readonly simulated: boolean;
  readonly context: string;
  readonly waves: readonly SociogramWave[];
  readonly steps: readonly SociogramStep[];
};
