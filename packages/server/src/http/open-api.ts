import { toJsonSchema } from '@valibot/to-json-schema';
import type { Access, Endpoint } from './endpoint.ts';
import { problemTitles } from './problem.ts';

/** The API as an OpenAPI 3.1 document, read off the very endpoints that answer. */
export function openApi(endpoints: readonly Endpoint[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const each of endpoints) {
    const path = each.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [each.method.toLowerCase()]: operation(each) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'klasseklima collector', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      securitySchemes: {
        code: {
          type: 'apiKey',
          in: 'header',
          name: 'authorization',
          description: 'Code ABCD-EFGH; never in an address',
        },
        host: {
          type: 'apiKey',
          in: 'header',
          name: 'cookie',
          description: "Whatever the host's login uses; authorize(request) reads it",
        },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { enum: Object.keys(problemTitles) },
            issues: {
              type: 'array',
              items: {
                type: 'object',
                required: ['code', 'message'],
                properties: {
                  code: { type: 'string' },
                  message: { type: 'string' },
                  path: { type: 'string' },
                },
              },
            },
          },
        },
      },
    },
  };
}

function operation({ path, query, summary, access, body, replies, problems }: Endpoint) {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true }));
  const parameters = [...inPath, ...query.map((name) => ({ name, in: 'query', required: false }))];
  const described = Object.entries(replies).map(([status, description]) => [status, { description }]);
  const problem = {
    description: `A problem${problems.length > 0 ? `: ${problems.join(', ')}` : ''}`,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    summary,
    ...(typeof access === 'string' ? {} : { description: `For ${access.join(', ')}.` }),
    parameters: parameters.map((each) => ({ ...each, schema: { type: 'string' } })),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }
      : {}),
    responses: { ...Object.fromEntries(described), default: problem },
    security: securityOf(access),
  };
}

function schemaOf(body: NonNullable<Endpoint['body']>) {
  // Trimming and composing cannot be said in JSON Schema; what can be is.
  const { $schema: _, ...schema } = toJsonSchema(body, { typeMode: 'input', errorMode: 'ignore' });
  return schema;
}

function securityOf(access: Access) {
  if (access === 'open') return [];
  return access === 'answering' ? [{ code: [] }, { host: [] }] : [{ host: [] }];
}
