/** The namespace of Stele's own property: the root of the release that an edition is of. */
export const releaseNamespace = 'urn:stele:release:1:';

/** The key that the root has in the document information. */
export const releaseKey = 'SteleRelease';

/** The information dictionary as XMP, the mark of PDF/UA, and the schemas by which PDF/A allows that mark and the root. */
export function metadata(info: Readonly<Record<string, string | Date>>): string {
  const of = (key: string): string => {
    const value = info[key];
    return escapeXml(value instanceof Date ? value.toISOString().replace(/\.\d+/, '') : String(value ?? ''));
  };
  const isReleased = info[releaseKey] !== undefined;
  const release = isReleased
    ? `<rdf:Description rdf:about="" xmlns:stele="${releaseNamespace}">
  <stele:root>${of(releaseKey)}</stele:root>
</rdf:Description>
`
    : '';
  return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
  <xmp:CreateDate>${of('CreationDate')}</xmp:CreateDate>
  <xmp:ModifyDate>${of('ModDate')}</xmp:ModifyDate>
  <xmp:CreatorTool>${of('Creator')}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${of('Title')}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <pdf:Producer>${of('Producer')}</pdf:Producer>
  <pdf:Keywords>${of('Keywords')}</pdf:Keywords>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${release}<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag>${schemas
    .filter(({ namespace }) => isReleased || namespace !== releaseNamespace)
    .map(schemaXml)
    .join('')}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;
}

/** A schema of one property that PDF/A does not know by itself (ISO 19005-2, 6.6.2.3.3). */
interface ExtensionSchema {
  readonly schema: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly property: {
    readonly name: string;
    readonly valueType: string;
    readonly description: string;
  };
}

const schemas: readonly ExtensionSchema[] = [
  {
    schema: 'PDF/UA identification schema',
    namespace: 'http://www.aiim.org/pdfua/ns/id/',
    prefix: 'pdfuaid',
    property: {
      name: 'part',
      valueType: 'Integer',
      description: 'Part of ISO 14289 to which the document conforms',
    },
  },
  {
    schema: 'Stele release schema',
    namespace: releaseNamespace,
    prefix: 'stele',
    property: {
      name: 'root',
      valueType: 'Text',
      description: 'SHA-256 root of the Merkle tree over the clauses of the release, hexadecimal',
    },
  },
];

function schemaXml({ schema, namespace, prefix, property }: ExtensionSchema): string {
  return `<rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>${schema}</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>${property.name}</pdfaProperty:name>
      <pdfaProperty:valueType>${property.valueType}</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>${property.description}</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li>`;
}

const xmlEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => xmlEscapes[character] ?? character);
}
