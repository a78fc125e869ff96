import { type RefObject, useEffect, useState } from 'react';

/** Width of an element in CSS pixels, in steps of 40 so that a scrollbar does not lay everything out anew. 0 = not known yet. */
export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.clientWidth / 40) * 40);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
