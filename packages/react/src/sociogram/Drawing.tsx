import type { SvgNode } from '@klasseklima/charts';
import { createElement, type ReactNode } from 'react';

export type DrawingProps = {
  readonly node: SvgNode;
  readonly title: string;
  /** 1 = as wide as the frame. */
  readonly zoom: number;
  /** Name of the frame, which scrolls when the picture is larger. */
  readonly label: string;
  /** A pointer's shortcut; the list "look at one pupil" does the same for the keyboard. */
  readonly onPupil: (pupil: string) => void;
};

/** A drawing of `@klasseklima/charts` as elements, in a frame that scrolls. */
export function Drawing({ node, title, zoom, label, onPupil }: DrawingProps) {
  return (
    <section
      className="kk-sociogram-frame"
      data-kk-zoomed={zoom > 1 || undefined}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
      tabIndex={0}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the list "look at one pupil" */}
      <svg
        {...node.attributes}
        className="kk-sociogram-picture"
        aria-label={title}
        style={{ inlineSize: `${zoom * 100}%` }}
        onClick={({ target }) => {
          const mark = target instanceof Element ? target.closest('[data-pupil]') : null;
          const pupil = mark?.getAttribute('data-pupil');
          if (pupil) onPupil(pupil);
        }}
      >
        {node.children.map(asElement)}
      </svg>
    </section>
  );
}

/** Title and description stand beside the picture on a page; as elements they would be tooltips over all of it. */
function asElement(node: SvgNode | string, at: number): ReactNode {
  if (typeof node === 'string') return node;
  if (node.tag === 'title' || node.tag === 'desc') return null;
  return createElement(node.tag, { ...node.attributes, key: at }, ...node.children.map(asElement));
}
