import { type Stretch, stretchesOf } from './stretch.ts';

/** "Federal Arbitration Act", "Act on the Protection of Personal Information". */
const lawName =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}[\p{L}’'-]{1,30} (?:(?:of|and|the|for|on|in|to|against) ){0,2}){1,8}(?:Act|Code|Directive|Law|Regulation)|(?:Act|Code|Directive|Law|Regulation) (?:of|for|on) (?:(?:of|and|the|for|on|in|to|against) ){0,2}\p{Lu}[\p{L}’'-]{1,30}(?: (?:(?:of|and|the|for|on|in|to|against) ){0,2}\p{Lu}[\p{L}’'-]{1,30}){0,8})(?![\p{L}\p{N}])/gu;

/** The names of laws in an English text: each language has its own for them, or leaves them as they are. */
export function lawNamesOf(text: string): readonly Stretch[] {
  return /Act|Code|Directive|Law|Regulation/.test(text) ? stretchesOf(text, lawName) : [];
}
