import type { Stretch } from '../../protocol.ts';
import type { ClauseModel } from '../clause-model.ts';

/** The words of a field, unseen, with what is to be seen through them: a ground behind tags, a line under findings. */
export function FieldMarks({ clause }: { readonly clause: ClauseModel }) {
  const text = clause.text.value;
  const { tags } = clause.target.value;
  const places = clause.findings.value.flatMap(({ at }) => at ?? []).filter(({ end }) => end <= text.length);
  const cuts = new Set([0, text.length, ...[...tags, ...places].flatMap(({ start, end }) => [start, end])]);
  const stops = [...cuts].sort((a, b) => a - b);
  return (
    <div class="marks" aria-hidden="true">
      {stops.slice(0, -1).map((start, index) => {
        const end = stops[index + 1] ?? text.length;
        const within = (one: Stretch): boolean => one.start <= start && end <= one.end;
        const tag = tags.find(within);
        const classes = [
          ...(tag === undefined ? [] : [tag.amiss ? 'tag amiss' : 'tag']),
          ...(places.some(within) ? ['found'] : []),
        ];
        return (
          <span key={start} class={classes.join(' ')}>
            {text.slice(start, end)}
          </span>
        );
      })}
      {/* An empty last line has no height of its own. */}
      {'\u200b'}
    </div>
  );
}
