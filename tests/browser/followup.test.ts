import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classReport } from '../../packages/charts/src/fixture/class-report.ts';
import { openBrowser } from '../support/browser.ts';
import { openCaseSite } from '../support/case-site.ts';
import { root } from '../support/packed.ts';
import { runAxe } from '../support/run-axe.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openCaseSite>>;
let page: Page;
let caseId = '';

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openCaseSite()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'nb-NO' });
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Travels to a moment and looks as one adult. */
async function as(who: string, day: string, place = 'Oversikt') {
  site.clock.now = new Date(`${day}T09:00:00Z`);
  await page.goto(site.page(who, caseId === '' ? {} : { case: caseId }));
  if (caseId === '') return;
  await page.getByRole('button', { name: place, exact: true }).first().click();
}
const open = (name: string | RegExp) => page.locator('summary', { hasText: name }).first().click();
const save = (name = 'Lagre') =>
  page.locator('details[open] form').getByRole('button', { name, exact: true }).click();
const saved = () => page.getByText('Lagret.', { exact: true }).waitFor();

async function write(kind: string, fill: () => Promise<void>) {
  await open('Skriv i mappen');
  await page.getByLabel('Hva skriver du?').selectOption({ label: kind });
  await fill();
  await save();
  await saved();
}
const words = (text: string) => page.locator('details[open]').getByLabel('Tekst').fill(text);

/** What is on the paper, without what the style sheet hides. */
const printed = () => page.locator('body').innerText();

const ofAda = 'Ada, Elev som er utsatt (A)';
const ofAdaToo = 'Ada, Elev som har utsatt andre (B)';
const ofBjorn = 'Bjørn, Elev som har utsatt andre (B)';

describe('a case from opening to evaluation, over months', () => {
  test('a teacher opens it without a name; the principal adds the pupils, one of them in two roles', async () => {
    await as('anna', '2026-09-01');
    await open('Åpne en sak');
    await page.getByLabel('Trinn').fill('7');
    await page.getByLabel('Elever', { exact: true }).check();
    await page.getByLabel('Vet ikke ennå').uncheck();
    const opened = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator('form').getByRole('button', { name: 'Åpne en sak' }).click();
    caseId = (await (await opened).json()).id;
    await as('rektor', '2026-09-01');
    for (const [pupil, role] of [
      ['Ada', 'Elev som er utsatt (A)'],
      ['Ada', 'Elev som har utsatt andre (B)'],
      ['Bjørn', 'Elev som har utsatt andre (B)'],
    ] as const) {
      await open('Ny mappe');
      await page.getByLabel('Elev', { exact: true }).selectOption({ label: pupil });
      await page.getByLabel('Rolle').selectOption({ label: role });
      await save('Legg til');
      await page
        .locator('nav')
        .getByRole('button', { name: `${pupil}, ${role}` })
        .waitFor();
    }
    for (const [dossier, adult] of [
      [ofAda, 'Anna Lærer'],
      [ofAdaToo, 'Anna Lærer'],
      [ofBjorn, 'Bo Sosiallærer'],
    ] as const) {
      await as('rektor', '2026-09-01', dossier);
      await open('Trygg voksen');
      await page.getByLabel('Trygg voksen').selectOption({ label: adult });
      await page.getByLabel('Dagen dere valgte sammen').fill('2026-09-01');
      await save();
      await saved();
    }
  }, 120_000);

  test('the adult of Ada sees both of her dossiers, with the double role said, and none of Bjørn', async () => {
    await as('anna', '2026-09-02', ofAda);
    await page.getByText('Dobbeltrolle').waitFor();
    expect(await page.getByText('Bjørn').count()).toBe(0);
  });

  test('she hears the pupil, writes a note that is to go, and a plan from the brochure', async () => {
    await write('Eleven er hørt', () => words('Ada sier at friminuttene er verst.'));
    await write('Arbeidsnotat', async () => {
      await words('Husk å spørre om bussen.');
      await page.getByLabel('Slettes den').fill('2026-09-20');
    });
    await open('Skriv planen');
    await page.getByLabel('1. Hva skal planen løse?').fill('Ada skal være trygg i friminuttene.');
    await open('Forslag fra brosjyren');
    await page
      .getByRole('button', { name: '+ En voksen, valgt sammen med eleven, møter eleven fast' })
      .click();
    await page.getByLabel('4. Hvem gjør det?').selectOption({ label: 'Anna Lærer' });
    await page.getByLabel('5. Når skal planen evalueres?').fill('2026-10-12');
    await page.getByLabel('Hva mener eleven om planen?').fill('Det er greit at det er Anna.');
    await save();
    await saved();
    await page.getByText('Brosjyren: Den utsatte eleven – Bygg tillit').first().waitFor();
  }, 120_000);

  test('she fills in the guide of the catalogue', async () => {
    await open('Åpne samtaleguiden');
    await page.getByRole('group', { name: 'Stoler du på denne voksne?' }).getByLabel('Ja').check();
    await page.getByLabel('Hva ønsker du selv?').fill('Være med på fotball.');
    expect(await runAxe(page)).toEqual([]);
    await save();
    await saved();
    await page.getByText('Være med på fotball.').waitFor();
  });

  test('her print-out holds what she said and nothing of Bjørn, whatever is in his dossier', async () => {
    await as('bo', '2026-09-03', ofBjorn);
    await write('Eleven er hørt', () => words('Bjørn sier at han angrer.'));
    await as('anna', '2026-09-03', ofAda);
    await page.emulateMedia({ media: 'print' });
    const paper = await printed();
    await page.screenshot({ path: join(root, 'tests/screenshots/followup-paper.png'), fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    expect(paper).toContain('Ada sier at friminuttene er verst.');
    expect(paper).toContain('Brosjyren: Den utsatte eleven – Bygg tillit');
    for (const other of ['Bjørn', 'angrer', 'Bo Sosial', ofAdaToo, 'Lagre', 'Skriv i mappen']) {
      expect(paper).not.toContain(other);
    }
  }, 60_000);

  test('what staff alone believe starts no schedule; the pupil’s own word does', async () => {
    await as('anna', '2026-09-11');
    await page.getByRole('button', { name: 'De voksne mener at det har stoppet' }).click();
    await page.getByRole('heading', { name: 'Stoppet etter de voksnes syn' }).waitFor();
    await page.getByText('Planen starter når eleven selv sier at det har stoppet.').waitFor();
    await page.getByRole('button', { name: /start oppfølgingsplanen/ }).click();
    await page.getByText('Skriv først ned elevens egne ord, med dato.').waitFor();
    await as('anna', '2026-09-14', ofAda);
    await write('Elevens egne ord om det har stoppet', async () => {
      await page.getByLabel('Eleven sier at det har stoppet').check();
      await page.locator('details[open]').getByLabel('Dagen eleven sa det').fill('2026-09-14');
      await words('Det er slutt nå.');
    });
    await as('anna', '2026-09-14');
    await page.getByRole('button', { name: /start oppfølgingsplanen/ }).click();
    await page.getByRole('heading', { name: 'Stoppet etter elevens egne ord' }).waitFor();
    await page.getByText('Undersøkelse på trinnet: Klassemiljø').first().waitFor();
    const waves = page.locator('.kk-case-line-ahead li', { hasText: 'Undersøkelse på trinnet' });
    expect(await waves.first().textContent()).toContain('28. september 2026');
    expect(await waves.first().textContent()).not.toContain('Ada');
  }, 60_000);

  test('the calendar file tells no name and no reason', async () => {
    await page.screenshot({ path: join(root, 'tests/screenshots/followup-schedule.png'), fullPage: true });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Last ned kalenderfil uten navn' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toContain('DTSTART;VALUE=DATE:20260928');
    for (const told of ['Ada', 'Anna', 'mobb', caseId, 'p-17', 'sak']) expect(text).not.toContain(told);
  });

  test('a note is gone on its day; a record stays when somebody asks, with the reason and where to complain', async () => {
    await as('anna', '2026-09-19', ofAda);
    await page.getByText('Husk å spørre om bussen.').waitFor();
    await as('anna', '2026-09-21', ofAda);
    await page.getByText('Ada sier at friminuttene er verst.').waitFor();
    expect(await page.getByText('Husk å spørre om bussen.').count()).toBe(0);
    const record = page.locator('.kk-case-entries > li', { hasText: 'Ada sier at friminuttene er verst.' });
    await record.getByRole('button', { name: 'Be om sletting' }).click();
    await page
      .getByText(/opplæringslova § 12-4\), og teksten er en del av saken.*Statsforvalteren/)
      .waitFor();
    await page.reload();
    await page.getByRole('button', { name: ofAda }).first().click();
    await record.waitFor();
  });

  test('it happens again: the case is reopened, and the schedule is gone until she says so anew', async () => {
    await as('anna', '2026-10-05');
    await page.getByRole('button', { name: 'Åpne saken igjen' }).click();
    await page.getByRole('heading', { name: 'Åpnet igjen' }).waitFor();
    await page.getByText('Planen starter når eleven selv sier at det har stoppet.').waitFor();
    await as('anna', '2026-10-20', ofAda);
    await write('Elevens egne ord om det har stoppet', async () => {
      await page.getByLabel('Eleven sier at det har stoppet').check();
      await words('Nå er det slutt.');
    });
    await as('anna', '2026-10-20');
    await page.getByRole('button', { name: /start oppfølgingsplanen/ }).click();
    await page.getByText('Eleven sa 20. oktober 2026 at det har stoppet.').waitFor();
  }, 60_000);

  test('a new teacher receives; the one before can no longer read', async () => {
    await as('anna', '2026-12-10', ofAda);
    await open('Overgang');
    await page.getByLabel('Dagen det skjer').fill('2027-01-04');
    await page.getByLabel('Den som tar imot').selectOption({ label: 'Carl Lærer' });
    await save();
    await saved();
    await as('carl', '2026-12-11', ofAda);
    await page.getByRole('button', { name: 'Jeg tar imot' }).click();
    await page.getByText('Carl Lærer tok imot 11. desember 2026').first().waitFor();
    await as('anna', '2026-12-12');
    expect(await page.locator('nav').getByRole('button', { name: ofAda }).count()).toBe(0);
  }, 60_000);

  test('the evaluation asks the pupil first; a better class with a pupil who is not safe is said aloud', async () => {
    // The released report: pupils' answers about each other are higher, 22 of 24 answered.
    await page.addInitScript((report) => Object.assign(window, { classReport: report }), classReport());
    await as('carl', '2027-01-25', ofAda);
    await open('Ny evaluering');
    const form = page.locator('details[open] form', { hasText: '1. Hva sier eleven selv?' });
    const headings = await form.getByRole('heading', { level: 3 }).allTextContents();
    expect(headings.map((heading) => heading.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.']);
    expect(await form.getByLabel('Hva viser klassens rapport?').inputValue()).toBe('higher');
    await page.getByText('22 av 24 svarte').waitFor();
    await form.getByLabel('Er trygg noen steder').check();
    await page.getByText('Snakk med eleven denne uken.').waitFor();
    await page.screenshot({ path: join(root, 'tests/screenshots/followup-evaluation.png'), fullPage: true });
    await form.getByLabel('Fortsett som nå').check();
    await form.getByLabel('Hvem sørger for det?').selectOption({ label: 'Carl Lærer' });
    await save();
    await saved();
    await as('rektor', '2027-01-26');
    expect(await page.getByRole('button', { name: 'Avslutt saken' }).count()).toBe(0);
    await page.getByText('Eleven sier ikke at det er trygt.').waitFor();
  }, 60_000);

  test('when she says that she is safe and somebody decides, the case is closed and leaves for the archive', async () => {
    await as('carl', '2027-04-20', ofAda);
    await open('Ny evaluering');
    const form = page.locator('details[open] form', { hasText: '1. Hva sier eleven selv?' });
    await form.getByLabel('Er trygg', { exact: true }).check();
    await form.getByLabel('Avslutt saken').check();
    await form.getByLabel('Hvem sørger for det?').selectOption({ label: 'Carl Lærer' });
    await save();
    await saved();
    await as('rektor', '2027-04-21');
    await page.getByRole('button', { name: 'Avslutt saken' }).click();
    await page.getByRole('heading', { name: 'Avsluttet' }).waitFor();
    await as('rektor', '2027-04-22', ofAda);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hent filen til arkivet' }).click();
    const record = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    expect(record.records.map(({ body }: { body: { kind: string } }) => body.kind)).not.toContain('note');
    await open('Arkivet har mottatt');
    await page.getByLabel('Arkivets referanse').fill('2027/114');
    await page.getByLabel('Sjekksum som arkivet oppgir').fill(record.digest);
    await save('Arkivet har mottatt: fjern her');
    await page.getByText(`${record.records.length} saksdokumenter er fjernet her.`).waitFor();
    expect(await page.getByText('Ada sier at friminuttene er verst.').count()).toBe(0);
  }, 60_000);

  test('on paper: one dossier, no form, nothing of another pupil', async () => {
    await as('bo', '2027-04-20', ofBjorn);
    await page.emulateMedia({ media: 'print' });
    const paper = await printed();
    expect(paper).toContain('Utskrift av én elevs mappe');
    expect(paper).toContain(ofBjorn);
    for (const other of ['Ada', 'Lagre', 'Be om sletting', 'friminuttene'])
      expect(paper).not.toContain(other);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('how the pages look and read', () => {
  test.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    '%i px, %s: no axe finding, nothing wider than the page',
    async (width, scheme) => {
      const view = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        locale: 'nb-NO',
      });
      site.clock.now = new Date('2027-01-25T09:00:00Z');
      for (const [name, place] of [
        ['overview', 'Oversikt'],
        ['dossier', ofBjorn],
        ['frame', 'Klasse og skole'],
      ] as const) {
        await view.goto(site.page('rektor', { case: caseId }));
        await view.getByRole('button', { name: place, exact: true }).first().click();
        expect(await runAxe(view)).toEqual([]);
        expect(await view.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        await view.screenshot({
          path: join(root, `tests/screenshots/followup-${name}-${width}-${scheme}.png`),
          fullPage: true,
        });
      }
      await view.close();
    },
    120_000,
  );

  test.each([
    ['nn', 'Kva denne sida ikkje gjer', 'Klasse og skule'],
    ['en', 'What this page does not do', 'Class and school'],
  ])('in %s every part of the case has its words', async (locale, limits, frame) => {
    const view = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await view.goto(site.page('rektor', { case: caseId, locale }));
    await view.getByRole('heading', { name: limits }).waitFor();
    await view.getByRole('button', { name: frame }).click();
    expect(await view.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(4);
    await view.close();
  });
});
