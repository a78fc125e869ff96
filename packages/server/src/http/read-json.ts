import { Problem } from './problem.ts';

/** How large, deep and wide a body may be. */
export type BodyLimits = { readonly bytes: number; readonly depth: number; readonly nodes: number };

export const bodyLimits: BodyLimits = { bytes: 262_144, depth: 16, nodes: 20_000 };

/** Reads a JSON body within limits. Refuses keys that could reach a prototype, and text that PostgreSQL cannot keep. */
export async function readJson(request: Request, limits: BodyLimits = bodyLimits): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new Problem(415, 'not-json');
  const text = await readText(request, limits.bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem(400, 'not-json');
  }
  if (!isSafe(value, limits)) throw new Problem(422, 'unsafe-json');
  return value;
}

async function readText(request: Request, limit: number): Promise<string> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) throw new Problem(413, 'too-large');
  if (!request.body) return '';
  if (announced > 0) {
    const whole = await request.text();
    if (whole.length > limit) throw new Problem(413, 'too-large');
    return whole;
  }
  // Without an announced length the body is counted as it comes, so that a stream without end stops here.
  const reader = request.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new Problem(413, 'too-large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** By a stack of its own: recursion over hostile depth would end the process before the limit is seen. */
function isSafe(value: unknown, { depth, nodes }: BodyLimits): boolean {
  const stack: [unknown, number][] = [[value, 0]];
  for (let seen = 0; ; seen += 1) {
    const next = stack.pop();
    if (!next) return true;
    const [part, level] = next;
    if (seen > nodes || level > depth) return false;
    if (typeof part === 'string' && !isKeepable(part)) return false;
    if (typeof part !== 'object' || part === null) continue;
    for (const [key, inner] of Object.entries(part)) {
      if (forbiddenKeys.has(key) || !isKeepable(key)) return false;
      stack.push([inner, level + 1]);
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unkeepable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** No control character (PostgreSQL refuses NUL), no bidi control (shows another text than is stored), no half of a surrogate pair. */
export function isKeepable(text: string): boolean {
  return !unkeepable.test(text) && !/\p{Surrogate}/u.test(text);
}
