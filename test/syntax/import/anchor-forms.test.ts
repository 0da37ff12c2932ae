import { describe, expect, it } from 'vitest';
import {
  anchorForms,
  anchorId,
  hyphenAnchor,
  mediaWikiAnchor,
} from '../../../src/syntax/import/anchor-forms.ts';

describe('anchors of headings', () => {
  it('should write MediaWiki anchors', () => {
    expect(mediaWikiAnchor('Children’s Personal Information')).toBe(
      'Children.E2.80.99s_Personal_Information',
    );
    expect(mediaWikiAnchor('Contacts, Notices, and Revisions')).toBe('Contacts.2C_Notices.2C_and_Revisions');
    expect(mediaWikiAnchor('EU-US and Swiss-US Privacy Shield')).toBe('EU-US_and_Swiss-US_Privacy_Shield');
    expect(mediaWikiAnchor('쿠키')).toBe('.EC.BF.A0.ED.82.A4');
  });

  it('should write the anchors of sites that hyphenate', () => {
    expect(hyphenAnchor('Children’s Personal Information')).toBe('childrens-personal-information');
    expect(hyphenAnchor('개인정보 처리방침')).toBe('개인정보-처리방침');
    expect(anchorForms('1. Cookies & more')).toContain('cookies--more');
  });

  it('should make an id of an anchor, the same where it can be one', () => {
    expect(anchorId('Contacts.2C_Notices')).toBe('Contacts.2C_Notices');
    expect(anchorId('children’s')).toBe('children.E2.80.99s');
    expect(anchorId('_top')).toBe('top');
    expect(anchorId('쿠키')).toBe('EC.BF.A0.ED.82.A4');
    expect(anchorId('a:b')).toBe('a.3Ab');
    expect(anchorId('x'.repeat(161))).toBeNull();
    expect(anchorId('_')).toBeNull();
  });
});
