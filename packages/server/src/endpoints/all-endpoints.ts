import { answerEndpoints } from '../answers/answer-endpoints.ts';
import { auditEndpoints } from '../audit/audit-endpoints.ts';
import { concernEndpoints } from '../concern/concern-endpoints.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { pupilEndpoints } from '../pupil/pupil-endpoints.ts';
import { answeringEndpoints } from './answering-endpoints.ts';
import { reportEndpoints } from './report-endpoints.ts';
import { serviceEndpoints } from './service-endpoints.ts';
import { waveEndpoints } from './wave-endpoints.ts';

/** Every address of the collector, in the order of a wave's life. */
export const allEndpoints: readonly Endpoint[] = [
  ...waveEndpoints,
  ...answeringEndpoints,
  ...reportEndpoints,
  ...answerEndpoints,
  ...concernEndpoints,
  ...pupilEndpoints,
  ...auditEndpoints,
  ...serviceEndpoints,
];
