import type { CaseEntry, CaseFile, Dossier } from '@klasseklima/core';
import type { Generated, JSONColumnType, Migration } from 'kysely';
import { sqlMigration } from '../storage/sql-migration.ts';

type Json<T extends object> = JSONColumnType<T, string, string>;

/** A case without its dossiers and entries. */
export type FrameDocument = Omit<CaseFile, 'dossiers' | 'entries'>;
/** A dossier without its entries. `pupil` is sealed. */
export type DossierDocument = Omit<Dossier, 'entries'>;

export type CaseTables = {
  case_frame: { id: string; school: string; version: number; document: Json<FrameDocument> };
  case_dossier: { case_id: string; id: string; position: number; document: Json<DossierDocument> };
  case_entry: {
    case_id: string;
    /** Empty for the frame. */
    dossier: string;
    id: string;
    position: number;
    data_class: 'record' | 'working-note';
    delete_on: string | null;
    document: Json<CaseEntry>;
  };
  case_export: {
    id: string;
    case_id: string;
    dossier: string;
    entries: Json<string[]>;
    digest: string;
    made_at: string;
    made_by: string;
    receipt: string | null;
    confirmed_at: string | null;
    confirmed_by: string | null;
  };
  case_audit: {
    id: Generated<number>;
    at: string;
    person: string;
    action: string;
    case_id: string | null;
    dossier: string | null;
  };
};

/** Tables of their own: no foreign key, and no shared key, leads to a wave, a code or an answer. */
export const caseMigrations: Readonly<Record<string, Migration>> = {
  '0001-cases': sqlMigration(
    `create table case_frame (
       id text primary key,
       school text not null,
       version integer not null,
       document jsonb not null
     )`,
    'create index case_frame_by_school on case_frame (school)',
    `create table case_dossier (
       case_id text not null references case_frame (id),
       id text not null,
       position integer not null,
       document jsonb not null,
       primary key (case_id, id)
     )`,
    `create table case_entry (
       case_id text not null references case_frame (id),
       dossier text not null,
       id text not null,
       position integer not null,
       data_class text not null check (data_class in ('record', 'working-note')),
       delete_on text,
       document jsonb not null,
       primary key (case_id, dossier, id),
       check ((data_class = 'working-note') = (delete_on is not null))
     )`,
    'create index case_entry_by_day on case_entry (delete_on)',
    `create table case_export (
       id text primary key,
       case_id text not null references case_frame (id),
       dossier text not null,
       entries jsonb not null,
       digest text not null,
       made_at timestamptz not null,
       made_by text not null,
       receipt text,
       confirmed_at timestamptz,
       confirmed_by text
     )`,
    `create table case_audit (
       id integer generated always as identity primary key,
       at timestamptz not null,
       person text not null,
       action text not null,
       case_id text,
       dossier text
     )`,
    'create index case_audit_by_case on case_audit (case_id)',
  ),
};
