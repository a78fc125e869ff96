import type { Issue } from '../issue/issue.ts';
import type { Instrument } from './instrument-schema.ts';

/** Names in one part of an instrument that another part lacks, and names used twice. */
export function checkReferences(instrument: Instrument): Issue[] {
  const issues: Issue[] = [];
  const items = new Set(instrument.items.map((item) => item.id));
  const scales = new Set(instrument.scales.map((scale) => scale.id));
  const sources = instrument.sources ?? {};
  const need = (known: boolean, code: string, path: string, what: string) => {
    if (!known) issues.push({ code, path, message: `names ${what}; add it there or correct the id` });
  };
  const needItem = (id: string, path: string) =>
    need(items.has(id), 'unknown-item', path, 'an item that is not in "items"');
  const needScale = (id: string, path: string) =>
    need(scales.has(id), 'unknown-scale', path, 'a scale that is not in "scales"');
  const needSource = (id: string | undefined, path: string) =>
    need(id === undefined || id in sources, 'unknown-source', path, 'a source that is not in "sources"');

  reportTwice(instrument.items, 'items', issues);
  reportTwice(instrument.scales, 'scales', issues);
  reportTwice(instrument.pages, 'pages', issues);
  instrument.items.forEach((item, i) => {
    if (!('options' in item)) return;
    const path = `items[${i}].options`;
    need(item.options in instrument.options, 'unknown-options', path, 'an option set not in "options"');
  });
  instrument.scales.forEach((scale, s) => {
    scale.items.forEach((id, i) => {
      needItem(id, `scales[${s}].items[${i}]`);
    });
    needSource(scale.bands?.source, `scales[${s}].bands.source`);
  });
  const onPages = new Map<string, number>();
  instrument.pages.forEach((page, p) => {
    page.items.forEach((id, i) => {
      needItem(id, `pages[${p}].items[${i}]`);
      onPages.set(id, (onPages.get(id) ?? 0) + 1);
    });
  });
  instrument.items.forEach(({ id }, i) => {
    if (onPages.get(id) === 1) return;
    const message = 'must stand on exactly one page; edit "pages"';
    issues.push({ code: 'item-not-on-one-page', path: `items[${i}]`, message });
  });
  instrument.primary.forEach((id, i) => {
    needScale(id, `primary[${i}]`);
  });
  instrument.concerns.forEach((concern, i) => {
    needItem(concern.item, `concerns[${i}].item`);
  });
  if (instrument.roles) {
    needScale(instrument.roles.first.scale, 'roles.first.scale');
    needScale(instrument.roles.second.scale, 'roles.second.scale');
  }
  for (const [id, variant] of Object.entries(instrument.variants ?? {})) {
    needSource(variant.source, `variants.${id}.source`);
    for (const scale of Object.keys(variant.reverse)) needScale(scale, `variants.${id}.reverse.${scale}`);
  }
  instrument.facts?.forEach((fact, i) => {
    needSource(fact.source, `facts[${i}].source`);
  });
  instrument.norms?.forEach((norm, i) => {
    needScale(norm.scale, `norms[${i}].scale`);
    needSource(norm.source, `norms[${i}].source`);
  });
  instrument.tables?.forEach((table, i) => {
    needScale(table.scale, `tables[${i}].scale`);
    needSource(table.source, `tables[${i}].source`);
  });
  if (instrument.items.length === 0 && !instrument.restricted) {
    issues.push({
      code: 'no-items',
      path: 'items',
      message: 'is empty; add items, or say in "restricted" why',
    });
  }
  return issues;
}

function reportTwice(list: readonly { readonly id: string }[], path: string, issues: Issue[]) {
  const seen = new Set<string>();
  list.forEach(({ id }, i) => {
    if (seen.has(id)) {
      issues.push({ code: 'id-used-twice', path: `${path}[${i}].id`, message: 'is used twice; rename one' });
    }
    seen.add(id);
  });
}
