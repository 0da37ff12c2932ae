/** The prefix of each namespace that is known here. Whatever stands in another one is some program's own. */
export const namespaces = {
  '': '',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'urn:oasis:names:tc:xliff:document:1.1': '1:',
  'urn:oasis:names:tc:xliff:document:1.2': '1:',
  'urn:oasis:names:tc:xliff:document:2.0': '2:',
} as const;
