import { diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Rule } from '../rule.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Between the posting of a version and its effect lie as many days as the notice promises. An effect before the posting
 * is reported where the front matter is read.
 */
export const noticePeriodShort: Rule = {
  scope: 'notice',
  code: 'notice-period-short',
  *check({ source, noticePeriod, placeOf }) {
    if (noticePeriod === null) return;
    const days = (Date.parse(source.effective) - Date.parse(source.version)) / day;
    if (days < 0 || days >= noticePeriod) return;
    const earliest = new Date(Date.parse(source.version) + noticePeriod * day).toISOString().slice(0, 10);
    yield diagnostic('notice-period-short', {
      message: `the version of ${source.version} takes effect after ${days} ${days === 1 ? 'day' : 'days'}, and its notice period is ${noticePeriod}`,
      span: placeOf('effective'),
      notice: source.id,
      related: [{ message: 'the notice period', span: placeOf('noticePeriod') }],
      hint: `the earliest day is ${earliest}`,
    });
  },
};
