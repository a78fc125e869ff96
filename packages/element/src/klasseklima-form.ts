import { defineKlasseklimaForm } from './form-element.ts';

defineKlasseklimaForm();
