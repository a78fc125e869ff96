import { createHash, createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';

// What the collector is measured against: the same statements in the same transaction on the same tables, and
// nothing else. No router, no checking of the sheet, no limits, no log.
const [databaseUrl = '', keys = '', port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const key = Buffer.from(readFileSync(join(keys, 'codes.key'), 'utf8'), 'hex');

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    take(request.headers.authorization ?? '', JSON.parse(Buffer.concat(chunks).toString())).then(
      () => response.writeHead(201, { 'content-type': 'application/json' }).end('{"receipt":"0000-0000"}'),
      () => response.writeHead(500).end(),
    );
  });
});

async function take(
  authorization: string,
  submission: { submissionId: string; nonce: string; sheet: unknown },
): Promise<void> {
  const code = createHmac('sha256', key)
    .update(`code:${authorization.slice(5)}`)
    .digest('hex');
  const id = createHash('sha256').update(submission.submissionId).digest('hex');
  const content = createHmac('sha256', Buffer.from(submission.nonce, 'hex'))
    .update(JSON.stringify(submission.sheet))
    .digest('hex');
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(
      'select w.*, p.* from participation p join wave w on w.id = p.wave where p.code_digest = $1 for share of w for update of p',
      [code],
    );
    await client.query(
      "update participation set state = 'used', submission_digest = $1, content_digest = $2, late = false, draft_key = null where id = $3",
      [id, content, rows[0].id],
    );
    const inbox = `inbox_${String(rows[0].wave).replaceAll('-', '')}`;
    await client.query(`insert into ${inbox} (id, body) values ($1, $2)`, [
      randomUUID(),
      JSON.stringify(submission.sheet),
    ]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

server.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
