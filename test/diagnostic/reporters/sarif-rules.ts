/**
 * The part of SARIF 2.1.0 (OASIS) that Stele writes, as rules of our own: which properties an object has, which of them
 * it must have, and what GitHub's code scanning asks for beyond that. Nothing else may be there.
 */
const text = { type: 'string', minLength: 1 } as const;
const message = closed({ text }, ['text']);
const uri = { type: 'string', pattern: "^(?!/)(?:[A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-F]{2}|/)+$" } as const;
const count = { type: 'integer', minimum: 1 } as const;
const level = { enum: ['error', 'warning', 'note', 'none'] } as const;

const physicalLocation = closed(
  {
    artifactLocation: closed({ uri, uriBaseId: { const: '%SRCROOT%' } }, ['uri', 'uriBaseId']),
    region: closed({ startLine: count, startColumn: count, endLine: count, endColumn: count }, [
      'startLine',
      'startColumn',
      'endLine',
      'endColumn',
    ]),
  },
  ['artifactLocation', 'region'],
);

const rule = closed(
  {
    id: text,
    // GitHub shows 1024 characters of each.
    shortDescription: closed({ text: { ...text, maxLength: 1024, pattern: '\\.$' } }, ['text']),
    fullDescription: closed({ text: { ...text, maxLength: 1024 } }, ['text']),
    help: closed({ text, markdown: text }, ['text', 'markdown']),
    defaultConfiguration: closed({ level }, ['level']),
    properties: {
      type: 'object',
      properties: {
        tags: { type: 'array', items: text, uniqueItems: true },
        'problem.severity': { enum: ['error', 'warning'] },
      },
    },
  },
  ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration'],
);

const result = closed(
  {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: closed(
        {
          physicalLocation,
          logicalLocations: {
            type: 'array',
            items: closed({ name: text, fullyQualifiedName: text, kind: { const: 'element' } }, [
              'fullyQualifiedName',
            ]),
          },
        },
        ['physicalLocation'],
      ),
    },
    relatedLocations: {
      type: 'array',
      uniqueItems: true,
      items: closed({ id: count, message, physicalLocation }, ['id', 'message', 'physicalLocation']),
    },
    partialFingerprints: closed({ 'steleFinding/v1': { type: 'string', pattern: '^[0-9a-f]{32}$' } }, [
      'steleFinding/v1',
    ]),
  },
  ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'],
);

export const sarifRules = closed(
  {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: closed(
        {
          tool: closed(
            {
              driver: closed(
                {
                  name: text,
                  version: text,
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
                  rules: { type: 'array', uniqueItems: true, items: rule },
                },
                ['name', 'version', 'rules'],
              ),
            },
            ['driver'],
          ),
          automationDetails: closed({ id: { type: 'string', pattern: '/$' } }, ['id']),
          invocations: {
            type: 'array',
            items: closed({ executionSuccessful: { type: 'boolean' }, exitCode: { type: 'integer' } }, [
              'executionSuccessful',
            ]),
          },
          originalUriBaseIds: closed({ '%SRCROOT%': closed({ description: message }, []) }, ['%SRCROOT%']),
          columnKind: { const: 'utf16CodeUnits' },
          results: { type: 'array', maxItems: 25_000, items: result },
        },
        ['tool', 'columnKind', 'results'],
      ),
    },
  },
  ['version', 'runs'],
);

function closed(properties: object, required: readonly string[]): object {
  return { type: 'object', properties, required, additionalProperties: false };
}
