/** What a text did to the page it stands in. */
export type Look = {
  /** Elements and attributes that run or load something: none but the style sheets of SurveyJS, whatever the text is. */
  readonly intruders: readonly string[];
  /** How often the text is to be read. */
  readonly times: number;
  /** Addresses that are not of a page, a call or a letter. */
  readonly links: readonly string[];
};

const foreign =
  'script, iframe, object, embed, base, style, link, meta, img, video, audio, source, marquee, math, animate, foreignObject, [srcdoc], [autofocus], [formaction], [action]';

/** Looks at a part of a page without running or changing anything. */
export function look(place: Element, hostile: string): Look {
  const handlers = [...place.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')),
  );
  return {
    intruders: [...handlers, ...[...place.querySelectorAll(foreign)].map(({ tagName }) => tagName)],
    times: (place.textContent ?? '').split(hostile).length - 1,
    links: [...place.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .map(({ protocol }) => protocol)
      .filter((protocol) => !['http:', 'https:', 'tel:', 'mailto:'].includes(protocol)),
  };
}
