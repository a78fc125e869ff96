import type { FormText, Identity, Instrument, Purpose, TextPack } from '@klasseklima/core';
import {
  type DraftOwner,
  type FormEvent,
  type FormHelp,
  formLocales,
  LightForm,
  loadText,
  type Receipt,
  type Recordings,
  type RosterEntry,
  type Submission,
  type Transport,
} from '@klasseklima/react/light';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { adoptStyles } from './adopt-styles.ts';
import { collectorTransport, fetchInstrument } from './fetched.ts';

const settingNames = [
  'instrument',
  'text',
  'transport',
  'submit',
  'code',
  'help',
  'terms',
  'readers',
  'actors',
  'roster',
  'grade',
  'draft',
  'recordings',
] as const;
const identities: readonly Identity[] = ['anonymous', 'pseudonymous', 'named'];
const purposes: readonly Purpose[] = ['preventive', 'follow-up', 'investigation'];
const themes = ['device', 'light', 'dark'] as const;

/** On a server there are no elements; the class is only named there. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * The form as an element, for a page without React: `<klasseklima-form locale="nb" collector="/survey">`.
 * Attributes say where things are, properties bring them, each `FormEvent` comes as an event `klasseklima-<kind>`.
 */
export class KlasseklimaFormElement extends Base {
  static readonly observedAttributes = [
    'locale',
    'locales',
    'src',
    'collector',
    'identity',
    'purpose',
    'theme',
  ];

  declare instrument?: Instrument;
  /** The form's own words; else they are loaded for `nb`, `nn` and `en`. */
  declare text?: TextPack<FormText>;
  declare transport?: Transport;
  /** Takes a submission when there is no transport and no collector. */
  declare submit?: (submission: Submission) => Promise<Receipt>;
  /** The one-time code for the collector. A property, so that it stands in no markup. */
  declare code?: string;
  declare help?: FormHelp;
  declare terms?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  declare readers?: readonly string[];
  declare actors?: readonly string[];
  declare roster?: readonly RosterEntry[];
  declare grade?: number;
  declare draft?: DraftOwner;
  declare recordings?: Recordings;

  readonly #values = new Map<string, unknown>();
  readonly #transportFor = collectorTransport();
  #root: Root | undefined;
  #fetched: { readonly address: string; readonly instrument: Instrument | null } | undefined;
  #due = false;

  static {
    for (const name of settingNames)
      Object.defineProperty(KlasseklimaFormElement.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: KlasseklimaFormElement) {
          return this.#values.get(name);
        },
        set(this: KlasseklimaFormElement, value: unknown) {
          this.#values.set(name, value);
          this.#draw();
        },
      });
  }

  connectedCallback() {
    for (const name of settingNames) this.#takeOver(name);
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptStyles(shadow);
    this.#root ??= createRoot(shadow);
    // At the same time as the instrument, not after it.
    const locale = this.#locale();
    if (!this.text && formLocales.includes(locale)) void loadText(locale);
    this.#draw();
  }

  disconnectedCallback() {
    this.#root?.unmount();
    this.#root = undefined;
  }

  attributeChangedCallback() {
    this.#draw();
  }

  /** A property set before the element was defined hides the accessor. */
  #takeOver(name: (typeof settingNames)[number]) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    Object.assign(this, { [name]: value });
  }

  #draw() {
    if (this.#due || !this.#root) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      const form = this.#form();
      if (form) this.#root?.render(form);
    });
  }

  #locale(): string {
    return this.getAttribute('locale') ?? document.documentElement.lang.slice(0, 2);
  }

  #form() {
    const locale = this.#locale();
    const theme = themes.find((each) => each === this.getAttribute('theme'));
    const common = {
      locale,
      ...this.#brought(['text', 'help', 'terms', 'recordings']),
      ...(theme ? { theme } : {}),
      ...this.#locales(),
      onEvent: this.#tell,
    };
    const transport = this.transport ?? this.#transportFor(this.getAttribute('collector'), this.code);
    if (transport) return createElement(LightForm, { ...common, transport });
    const instrument = this.instrument ?? this.#instrumentAt(locale);
    const identity = identities.find((each) => each === this.getAttribute('identity'));
    const { submit } = this;
    if (!instrument || !identity || !submit) return null;
    const purpose = purposes.find((each) => each === this.getAttribute('purpose'));
    return createElement(LightForm, {
      ...common,
      ...this.#brought(['readers', 'actors', 'roster', 'grade', 'draft']),
      ...(purpose ? { purpose } : {}),
      ...(this.instrument ? {} : { loadInstrument: this.#loadInstrument }),
      instrument,
      identity,
      onSubmit: submit,
    });
  }

  #brought(names: readonly (typeof settingNames)[number][]) {
    return Object.fromEntries(
      names.filter((name) => this[name] !== undefined).map((name) => [name, this[name]]),
    );
  }

  #locales() {
    const listed = this.getAttribute('locales')
      ?.split(/[\s,]+/)
      .filter(Boolean);
    if (listed) return { locales: listed };
    return this.getAttribute('src')?.includes('{locale}') ? { locales: formLocales } : {};
  }

  readonly #loadInstrument = (locale: string) => fetchInstrument(this.getAttribute('src') ?? '', locale);

  #instrumentAt(locale: string): Instrument | null {
    const address = this.getAttribute('src');
    if (address === null) return null;
    if (this.#fetched?.address !== address) {
      this.#fetched = { address, instrument: null };
      fetchInstrument(address, locale).then((instrument) => {
        this.#fetched = { address, instrument };
        this.#draw();
      });
    }
    return this.#fetched.instrument;
  }

  readonly #tell = (event: FormEvent) => {
    this.dispatchEvent(
      new CustomEvent(`klasseklima-${event.kind}`, { detail: event, bubbles: true, composed: true }),
    );
  };
}

/**
 * Makes the element known to the page, once.
 *
 * @param name of the tag, `klasseklima-form` unless the page already uses that
 */
export function defineKlasseklimaForm(name = 'klasseklima-form'): void {
  if (!customElements.get(name)) customElements.define(name, class extends KlasseklimaFormElement {});
}
