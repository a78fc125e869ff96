import type { Endpoint } from '../http/endpoint.ts';
import { answeringEndpoints } from './answering-endpoints.ts';
import { reportEndpoints } from './report-endpoints.ts';
import { serviceEndpoints } from './service-endpoints.ts';
import { waveEndpoints } from './wave-endpoints.ts';

/** Every address of the collector, in the order of a wave's life. */
export const allEndpoints: readonly Endpoint[] = [
  ...waveEndpoints,
  ...answeringEndpoints,
  ...reportEndpoints,
  ...serviceEndpoints,
];
