import type { Migration } from 'kysely';
import { sqlMigration } from './sql-migration.ts';

/** Forward only: never change one that was published, add the next. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-collector': sqlMigration(
    `create table instrument_edition (
       hash text primary key,
       id text not null,
       edition text not null,
       body jsonb not null
     )`,
    `create table wave (
       id text primary key,
       state text not null check (state in ('created', 'open', 'closed', 'released', 'expired')),
       school text not null,
       school_label text not null,
       grade text,
       grade_label text,
       class text not null,
       class_label text not null,
       label text not null,
       round text,
       round_label text,
       instrument text not null,
       edition text not null,
       instrument_hash text not null references instrument_edition (hash),
       identity text not null check (identity in ('anonymous', 'pseudonymous', 'named')),
       purpose text not null check (purpose in ('preventive', 'follow-up', 'investigation')),
       administration text not null,
       code_kind text not null check (code_kind in ('per-pupil', 'class', 'host')),
       invited integer not null,
       simulated boolean not null,
       terms jsonb not null,
       created_at timestamptz not null,
       opened_at timestamptz,
       closed_at timestamptz,
       released_at timestamptz,
       expired_at timestamptz,
       retain_until text not null,
       late_state text not null default 'pending' check (late_state in ('pending', 'taken', 'left'))
     )`,
    'create index wave_by_class on wave (school, class, instrument)',
    'create index wave_by_round on wave (school, round, instrument)',
    `create table participation (
       id text primary key,
       wave text not null references wave (id),
       kind text not null check (kind in ('code', 'class-code', 'guest', 'host')),
       state text not null check (state in ('issued', 'opened', 'used', 'void')),
       late boolean not null default false,
       code_digest text unique,
       participant text,
       submission_digest text,
       content_digest text,
       draft_key text,
       unique (wave, submission_digest),
       unique (wave, participant)
     )`,
    `create table answer (
       id text primary key,
       wave text not null references wave (id),
       respondent text,
       batch text not null check (batch in ('on-time', 'late')),
       body jsonb not null
     )`,
    'create index answer_by_wave on answer (wave)',
    `create table report (
       school text not null,
       round_key text not null,
       number integer not null,
       body jsonb not null,
       frozen_at timestamptz not null,
       primary key (school, round_key, number)
     )`,
    'create table ledger (school text primary key, body jsonb not null)',
    `create table audit (
       id integer generated always as identity primary key,
       at timestamptz not null,
       actor text not null,
       role text not null,
       action text not null,
       wave text,
       detail jsonb not null
     )`,
    'create index audit_by_wave on audit (wave)',
    `create table concern (
       id text primary key,
       wave text not null references wave (id),
       respondent text not null,
       items jsonb not null,
       raised_at timestamptz not null,
       next_at timestamptz not null,
       attempts integer not null,
       acknowledged_at timestamptz,
       acknowledged_by text
     )`,
  ),
};
