import { submissionOf } from '../../packages/server/src/fixture/send-answers.ts';
import { sheetOf } from '../../packages/server/src/fixture/small-instrument.ts';
import { waveOf } from '../../packages/server/src/fixture/test-collector.ts';

/** The fields of the collector's replies that these tests read. */
type Reply = {
  readonly id?: string;
  readonly codes?: readonly { readonly code: string }[];
  readonly receipt?: string;
  readonly code?: string;
};
export type Post = (path: string, body: unknown, code?: string) => Promise<{ status: number; json: Reply }>;

/** Sends over the network as a browser does; throws when the server is not there. */
export const postTo =
  (address: string): Post =>
  async (path, body, code) => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(code ? { authorization: `Code ${code}` } : {}) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, json: await response.json() };
  };

/** A wave of class `class_`, open, with its codes. Tried until the server takes it. */
export async function openWaveBy(
  post: Post,
  class_: string,
  invited: number,
): Promise<{ id: string; codes: string[] }> {
  const wave = await post('/waves', waveOf({ class: { id: class_, label: class_ }, invited }));
  const { id = '' } = wave.json;
  const issued = await post(`/waves/${id}/codes`, {});
  await post(`/waves/${id}/open`, {});
  return { id, codes: (issued.json.codes ?? []).map(({ code }) => code) };
}

/** A pupil with an outbox: the same submission again and again until the server says that it has it. */
export class Pupil {
  readonly submission = submissionOf(sheetOf(1 + Math.floor(Math.random() * 5)));
  acknowledged = 0;
  sends = 0;
  receipt: string | null = null;
  constructor(readonly code: string) {}

  async send(post: Post): Promise<boolean> {
    this.sends += 1;
    const reply = await post('/submissions', this.submission, this.code).catch(() => null);
    if (!reply || reply.status >= 500) return false;
    if (reply.status !== 200 && reply.status !== 201)
      throw new Error(`refused with ${JSON.stringify(reply.json)}`);
    const { receipt = '' } = reply.json;
    if (this.receipt !== null && this.receipt !== receipt)
      throw new Error('another receipt for the same submission');
    this.receipt = receipt;
    this.acknowledged += 1;
    return true;
  }

  async sendUntilTaken(post: Post): Promise<void> {
    while (!(await this.send(post))) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
