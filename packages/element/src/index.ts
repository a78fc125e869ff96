export { defineKlasseklimaForm, KlasseklimaFormElement } from './form-element.ts';
