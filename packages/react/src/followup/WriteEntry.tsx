import type { CaseEntry, EntryBody, PupilSays } from '@klasseklima/core';
import { useState } from 'react';
import { newId, useCase } from './case-context.ts';
import { addDays } from './day.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { ChoiceField, LineField, SelectField, TextField } from './Field.tsx';
import { SaysField } from './SaysField.tsx';

type Kind = Extract<
  EntryBody['kind'],
  'report' | 'hearing' | 'statement' | 'conversation' | 'absence' | 'note' | 'done'
>;
const ofPupil: readonly Kind[] = ['conversation', 'statement', 'hearing', 'report', 'absence', 'note'];
const ofFrame: readonly Kind[] = ['report', 'note'];
/** Days a working note is kept unless staff choose another day. */
const NOTE_DAYS = 30;

/** Writes one entry. With `corrects` it adds a correction; what was written before stays. */
export function WriteEntry(props: {
  readonly dossier: string | null;
  readonly corrects?: CaseEntry;
  onDone?(): void;
}) {
  const { dossier, corrects } = props;
  const { act, schedule, t, today } = useCase();
  const old = corrects?.body;
  const kinds = dossier === null ? ofFrame : ofPupil;
  const [kind, setKind] = useState<Kind>(
    () =>
      kinds.find((each) => each === old?.kind) ?? (old?.kind === 'done' ? 'done' : (kinds[0] ?? 'report')),
  );
  const [words, setWords] = useState(old && 'words' in old ? (old.words ?? '') : '');
  const [day, setDay] = useState(old?.kind === 'statement' ? old.statedOn : today);
  const [until, setUntil] = useState('');
  const [deleteOn, setDeleteOn] = useState(addDays(today, NOTE_DAYS));
  const [stopped, setStopped] = useState<'yes' | 'no' | null>(null);
  const [says, setSays] = useState<PupilSays | null>(null);
  const [fears, setFears] = useState<'yes' | 'no' | 'not-asked'>('not-asked');

  const body = (): EntryBody => {
    switch (kind) {
      case 'statement':
        return { kind, stopped: stopped === 'yes', statedOn: day, words };
      case 'conversation':
        return {
          kind,
          step: old?.kind === 'conversation' ? old.step : nextTalk(),
          pupilSays: says ?? 'not-asked',
          fearsPayback: fears === 'not-asked' ? null : fears === 'yes',
          words: words === '' ? null : words,
        };
      case 'absence':
        return { kind, from: day, to: until === '' ? null : until, deleteOn };
      case 'note':
        return { kind, words, deleteOn };
      case 'done':
        return { kind, measure: old?.kind === 'done' ? old.measure : '', words };
      default:
        return { kind, words };
    }
  };
  /** The step that a conversation today counts for: the earliest one that is due. */
  const nextTalk = () => {
    const steps = schedule.kind === 'none' ? [] : schedule.steps;
    const due = steps.find(
      (step) =>
        step.dossier === dossier &&
        step.doneOn === null &&
        step.on <= today &&
        (step.kind === 'talk' || step.kind === 'payback'),
    );
    return due?.id ?? null;
  };
  const submit = async () => {
    const entry = {
      kind: 'write' as const,
      dossier,
      entry: newId(),
      corrects: corrects?.id ?? null,
      body: body(),
    };
    const kept = await act(entry);
    if (kept) {
      setWords('');
      props.onDone?.();
    }
    return kept;
  };
  return (
    <EntryFrame
      bare={corrects !== undefined}
      title={t(dossier === null ? 'write-frame' : 'write-entry')}
      submit={submit}
    >
      {corrects === undefined && (
        <SelectField
          label={t('entry-kind')}
          value={kind}
          options={kinds.map((each) => [each, t(`entry-${each}`)] as const)}
          onChange={setKind}
        />
      )}
      {kind === 'statement' && (
        <>
          <ChoiceField
            label={t('has-stopped')}
            required
            value={stopped}
            options={
              [
                ['yes', t('has-stopped-yes')],
                ['no', t('has-stopped-no')],
              ] as const
            }
            onChange={setStopped}
          />
          <LineField type="date" label={t('stated-on')} required max={today} value={day} onChange={setDay} />
        </>
      )}
      {kind === 'conversation' && (
        <>
          <SaysField value={says} onChange={setSays} />
          <ChoiceField
            label={t('fears-payback')}
            value={fears}
            options={
              [
                ['yes', t('yes')],
                ['no', t('no')],
                ['not-asked', t('not-asked')],
              ] as const
            }
            onChange={setFears}
          />
        </>
      )}
      {kind === 'absence' ? (
        <>
          <p className="kk-case-hint">{t('away-hint')}</p>
          <LineField type="date" label={t('away-from')} required value={day} onChange={setDay} />
          <LineField type="date" label={t('away-to')} value={until} onChange={setUntil} />
        </>
      ) : (
        <TextField
          label={t('words')}
          hint={t(dossier === null ? 'words-hint-frame' : 'words-hint')}
          required={kind !== 'conversation'}
          value={words}
          onChange={setWords}
        />
      )}
      {(kind === 'note' || kind === 'absence') && (
        <LineField
          type="date"
          label={t('delete-on')}
          required
          min={addDays(today, 1)}
          max={addDays(today, 90)}
          value={deleteOn}
          onChange={setDeleteOn}
        />
      )}
    </EntryFrame>
  );
}
