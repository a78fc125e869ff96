import { pictograms } from './pictograms.ts';

const mouths: Readonly<Record<string, string>> = {
  no: 'M16 33 Q24 25 32 33',
  sometimes: 'M16 31 H32',
  yes: 'M15 28 Q24 38 33 28',
};

/** A small picture beside words; the words carry the meaning. */
export function Picture({ name }: { readonly name: string }) {
  const mouth = mouths[name];
  const lines = mouth ?? pictograms[name];
  if (lines === undefined) return null;
  return (
    <svg className="kk-picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {mouth && (
        <>
          <circle className="kk-picture-face" cx="24" cy="24" r="21" />
          <circle className="kk-picture-eye" cx="17" cy="19" r="2.5" />
          <circle className="kk-picture-eye" cx="31" cy="19" r="2.5" />
        </>
      )}
      <path className="kk-picture-line" d={lines} />
    </svg>
  );
}
