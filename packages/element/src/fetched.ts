import type { Instrument } from '@klasseklima/core';
import { httpTransport, type Transport } from '@klasseklima/react/light';

/** An instrument in one language; `{locale}` in the address is replaced. */
export async function fetchInstrument(address: string, locale: string): Promise<Instrument> {
  const response = await fetch(address.replace('{locale}', locale));
  if (!response.ok) throw new Error(`klasseklima-form found no instrument: status ${response.status}`);
  return response.json();
}

/** One transport for as long as collector and code stay the same, so that a redraw starts nothing anew. */
export function collectorTransport() {
  let made: { readonly baseUrl: string; readonly code: string; readonly transport: Transport } | undefined;
  return (baseUrl: string | null, code: string | undefined): Transport | null => {
    if (baseUrl === null || code === undefined) return null;
    if (made?.baseUrl !== baseUrl || made.code !== code)
      made = { baseUrl, code, transport: httpTransport({ baseUrl, code }) };
    return made.transport;
  };
}
