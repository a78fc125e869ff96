import css from './styles.css';

let sheet: CSSStyleSheet | undefined;

/** A constructed sheet: it needs no inline style, so a strict content security policy lets it through. */
export function adoptStyles(shadow: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  shadow.adoptedStyleSheets = [sheet];
}
