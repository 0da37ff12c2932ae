import { describe, expect, it } from 'vitest';
import { splitAttributeList } from '../../../src/syntax/import/attribute-list.ts';

describe('splitAttributeList', () => {
  it('should take anchors and days off the end', () => {
    expect(splitAttributeList('Information we collect {: #InfoWeCollect }')).toEqual({
      text: 'Information we collect',
      list: { names: ['InfoWeCollect'], day: null, rest: [] },
    });
    expect(splitAttributeList('Effective May 4, 2026\n{: datetime="2026-05-04" .wide id=top }')).toEqual({
      text: 'Effective May 4, 2026',
      list: { names: ['top'], day: '2026-05-04', rest: ['.wide'] },
    });
  });

  it.each(['{: see above }', 'a {:}', 'a{: #x }', 'a {: #x } b', 'a { #x }'])(
    'should leave "%s" as text',
    (text) => {
      expect(splitAttributeList(text)).toBeNull();
    },
  );
});
