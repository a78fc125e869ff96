import { expect, test } from 'vitest';
import { say } from './say.ts';

const pack = {
  locale: 'nb',
  messages: { pages: { one: '{count} side igjen', other: '{count} sider igjen' }, mean: 'Snitt {value}' },
};

test('a count chooses the plural form', () => {
  expect(say(pack, 'pages', { count: 1 })).toBe('1 side igjen');
  expect(say(pack, 'pages', { count: 3 })).toBe('3 sider igjen');
});

test('numbers are written as the locale writes them', () => {
  expect(say(pack, 'mean', { value: 3.5 })).toBe('Snitt 3,5');
});

test('a parameter left out is an error that names it', () => {
  expect(() => say(pack, 'mean')).toThrow(/requires "value"/);
});

test('a name that every object has is no parameter', () => {
  const odd = { locale: 'nb', messages: { odd: '{constructor}' } };
  expect(() => say(odd, 'odd')).toThrow(/requires "constructor"/);
});
