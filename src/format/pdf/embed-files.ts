import { deflateSync } from 'node:zlib';
import type { FlowAttachment } from '../../flow/flow.ts';
import { type OpenDocument, pdfSource } from './mend-pdfkit.ts';
import { nameTree } from './name-tree.ts';
import { nameText, referenceText, stringText } from './object-text.ts';

/**
 * Puts files into the document, in the order in which they stand here: associated with it as a whole, and listed where
 * readers look for attachments (ISO 19005-3, 6.8 and annex E). `date` is the day that each is of.
 */
export function embedFiles(
  { document, objects, reserve }: OpenDocument,
  attachments: readonly FlowAttachment[],
  date: Date,
): void {
  if (attachments.length === 0) return;
  const modified = `D:${date.toISOString().replace(/[-:T]|\.\d+/g, '')}`;
  const entries = attachments.map(({ name, mediaType, description, relationship, text }) => {
    const bytes = Buffer.from(text, 'utf8');
    const packed = deflateSync(bytes, { level: 9 });
    const file = reserve();
    objects.writeStream(
      file,
      `<</Type/EmbeddedFile/Subtype${nameText(mediaType)}/Params<</Size ${bytes.length}/ModDate(${modified})>>/Filter/FlateDecode/Length ${packed.length}>>`,
      packed,
    );
    const specification = reserve();
    const [own, stream] = [stringText(name), referenceText(file)];
    objects.writeObject(
      specification,
      `<</Type/Filespec/F${own}/UF${own}/Desc${stringText(description)}/AFRelationship${relationships[relationship]}/EF<</F ${stream}/UF ${stream}>>>>`,
    );
    return { name, value: referenceText(specification) };
  });
  document._root.data.AF = pdfSource(`[${entries.map(({ value }) => value).join(' ')}]`);
  document._root.data.Names.data.EmbeddedFiles = pdfSource(nameTree(entries));
}

const relationships = {
  source: '/Source',
  data: '/Data',
} as const satisfies Record<FlowAttachment['relationship'], string>;
