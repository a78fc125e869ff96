import { createHash } from 'node:crypto';
import { type CollectorText, say, type TextPack } from '@klasseklima/core';
import { html, raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { collectorPacks } from '../text/collector-packs.ts';
import type { WaveRecord } from '../wave/wave-record.ts';
import type { IssuedCode } from './issue-codes.ts';

type Sheet = {
  readonly wave: WaveRecord;
  readonly codes: readonly IssuedCode[];
  readonly locale: 'nb' | 'nn' | 'en';
  readonly address: string | null;
};

// Printed on paper, so colours and sizes are fixed; a slip is never cut by a page break.
const style = `
@page { margin: 12mm }
body { font: 16px/1.4 system-ui, sans-serif; color: #111; margin: 16px }
h1 { font-size: 20px; margin: 0 0 4px } p { margin: 0 0 8px }
ul { list-style: none; margin: 16px 0 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)) }
li { border: 1px dashed #767676; padding: 16px; break-inside: avoid; display: flex; gap: 16px; align-items: center }
svg { width: 96px; height: 96px; flex: none } h2 { font-size: 14px; margin: 0 }
.code { font: 700 24px/1.3 ui-monospace, monospace; letter-spacing: .06em; white-space: nowrap }
.address { font-size: 13px; overflow-wrap: anywhere } .promise { font-size: 13px; margin: 0 }
`;

/** The sheet as a response that runs no script and loads nothing, and that no cache keeps. */
export async function sheetResponse(sheet: Sheet): Promise<Response> {
  const hash = createHash('sha256').update(style).digest('base64');
  return new Response(await codeSheet(sheet), {
    status: 201,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}

/** A page to print: one slip for each code with its QR. The code stands behind `#`, which no browser sends to a server. */
export async function codeSheet({ wave, codes, locale, address }: Sheet): Promise<string> {
  const pack: TextPack<CollectorText> = await collectorPacks[locale]();
  const kind = wave.code_kind === 'class' ? 'class' : wave.identity === 'anonymous' ? 'anonymous' : 'named';
  const how = { class: 'sheet-how-class', anonymous: 'sheet-how', named: 'sheet-how-named' } as const;
  const promise = { class: 'slip-class', anonymous: 'slip-anonymous', named: 'slip-named' } as const;
  const title = say(pack, 'sheet-title', { wave: wave.label, class: wave.class_label });
  const slip = ({ code }: IssuedCode) => html`<li>
      ${address === null ? '' : raw(renderSVG(`${address}#${code}`, { border: 0, ecc: 'M' }))}
      <div>
        <h2>${say(pack, 'slip-title')}</h2>
        <p class="code">${code}</p>
        ${address === null ? '' : html`<p class="address">${say(pack, 'slip-address', { address })}</p>`}
        <p class="promise">${say(pack, promise[kind])}</p>
      </div>
    </li>`;
  const page = html`<!doctype html>
<html lang="${locale}">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${raw(style)}</style></head>
  <body><h1>${title}</h1><p>${say(pack, how[kind])}</p><ul>${codes.map(slip)}</ul></body>
</html>`;
  return String(await page);
}
