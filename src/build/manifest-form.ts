import * as z from 'zod';
import type { Manifest } from './manifest.ts';

const day = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'it is not a day (YYYY-MM-DD)')
  .meta({ id: 'day', description: 'ISO 8601.' });

const locale = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'it is not the tag of a locale')
  .meta({ id: 'locale', description: 'BCP 47.' });

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'it is not a SHA-256 in lower-case hexadecimal digits')
  .meta({ id: 'sha256', description: 'Lower-case hexadecimal.' });

/** Every name in it is one on any system: none is empty, or ends in a dot or a space, which Windows takes off. */
const path = z
  .string()
  .regex(
    /^(?:[^/\\:\p{Cc}]*[^/\\:\p{Cc}. ]\/)*[^/\\:\p{Cc}]*[^/\\:\p{Cc}. ]$/u,
    'it is not a path inside the folder',
  )
  .meta({
    id: 'path',
    description: 'Relative to the folder of the manifest, with `/`; never out of it.',
  });

const address = z.string().regex(/^https?:\/\//, 'it is not an address');

const anchor = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'it is not an anchor')
  .meta({ id: 'anchor' });

const bytes = z.int().min(0).meta({ id: 'bytes' });

const encoding = z
  .object({
    encoding: z.enum(['br', 'gzip']).meta({ description: 'As HTTP names it (RFC 9110).' }),
    path,
    bytes,
    sha256,
    hashed: path.exactOptional().meta({ description: 'The same beside the copy of hashed name.' }),
  })
  .meta({ id: 'encoding', description: 'A file packed beforehand.' });

const file = z
  .object({
    format: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'it is not the name of a format')
      .meta({
        description:
          'html, pdf, docx, docx-review, text, markdown, json; redline, history, feed; redirects, sitemap. A later version may write others.',
      }),
    path,
    mediaType: z.string().min(3),
    bytes,
    sha256,
    hashed: path.exactOptional().meta({
      description: 'A copy whose name holds the beginning of its hash, so that it may be kept for ever.',
    }),
    encodings: z
      .array(encoding)
      .exactOptional()
      .meta({ description: 'The same, packed beforehand; only what is smaller then.' }),
  })
  .meta({ id: 'file' });

const files = z.array(file);

const edition = z
  .object({
    locale,
    jurisdiction: z
      .string()
      .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$|^EEA$/, 'it is not the code of a jurisdiction')
      .exactOptional()
      .meta({
        description:
          'Of an edition with the common part and the parts for one jurisdiction alone: its code, by ISO 3166 or `EU` or `EEA`.',
      }),
    path: path.meta({ description: 'Its folder, relative to that of the manifest.' }),
    url: address.meta({ description: 'Where it is published: the folder is served there.' }),
    title: z.string().min(1),
    dir: z.enum(['ltr', 'rtl']),
    anchors: z.array(anchor).meta({
      description: 'Every anchor that leads somewhere in this edition, moved and withdrawn ones too.',
    }),
    outdated: z.array(anchor).meta({
      description:
        'The clauses whose source has changed since they were translated: the source edition prevails there. Empty in an edition that is up to date.',
    }),
    files,
  })
  .meta({ id: 'edition' });

const release = z
  .object({
    version: day,
    root: sha256.meta({ description: "Root of the release's Merkle tree." }),
  })
  .meta({ id: 'release' });

const changes = z
  .object({
    since: day,
    files,
    madeOf: sha256.meta({
      description: 'Of all that the files were made of: the same in two builds gives the same files.',
    }),
  })
  .meta({ id: 'changes' });

const version = z
  .object({
    ...release.shape,
    effective: day,
    path,
    editions: z.array(
      z.object({
        locale,
        files,
        changes: changes.nullable().meta({
          description:
            'How it differs from the version before; null where that has no edition in this locale.',
        }),
      }),
    ),
  })
  .meta({ id: 'version' });

const notice = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'it is not the id of a notice'),
    version: day,
    effective: day,
    url: address.meta({
      description: 'Where the notice is published: each edition has an address below it.',
    }),
    sourceLocale: locale,
    release: release.nullable().meta({
      description:
        'The release that the editions are of; null for a draft, and for an edition of one jurisdiction.',
    }),
    editions: z.array(edition),
    versions: z.array(version).meta({
      description:
        'The releases in the archive, oldest first; empty where none was made or the build is of one jurisdiction.',
    }),
    history: z
      .array(z.object({ locale, path, files }))
      .meta({ description: 'The pages about all versions, one folder a locale.' }),
    files: files.meta({ description: 'What is of the notice as a whole: redirects.json and sitemap.xml.' }),
  })
  .meta({ id: 'notice' });

/** What a manifest looks like. `schemas/manifest.schema.json` is made of it. */
export const manifestForm = z
  .object({
    schema: z.literal(1).meta({ description: 'The number of this form.' }),
    generator: z
      .string()
      .regex(/^stele \d+\.\d+\.\d+/, 'it is not Stele with its version')
      .meta({ description: 'Name and version of the program.' }),
    notices: z.array(notice),
  })
  .meta({
    $id: 'urn:stele:manifest',
    title: 'Manifest of a Stele build',
    description:
      'out/manifest.json: which editions a build wrote, and the files of each. A later version of Stele may add members under the same schema number.',
  }) satisfies z.ZodType<Manifest>;
