import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { languageName } from '../../../loopback/page/language-name.ts';
import type { ClauseModel } from '../clause-model.ts';
import { insertWords, tagBeside } from '../edit-text.ts';
import { elementIds } from '../move-focus.ts';
import { roleWords } from '../state-words.ts';
import type { Workspace } from '../workspace.ts';
import { FieldMarks } from './field-marks.tsx';

export interface TranslationFieldProps {
  readonly clause: ClauseModel;
  readonly workspace: Workspace;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/**
 * Where the translation is typed. The text area is the browser's own and is never written to while an input method puts
 * a syllable together; tags and findings are marked on a layer behind it that has the same words.
 */
export function TranslationField({ clause, workspace, field }: TranslationFieldProps) {
  const { id, text, composing } = clause;
  const { locale } = workspace.edition;
  useSignalEffect(() => {
    const { value } = text;
    const { current } = field;
    if (current !== null && !composing.peek() && current.value !== value) current.value = value;
  });
  return (
    <div class="field" lang={locale}>
      <FieldMarks clause={clause} />
      <textarea
        ref={field}
        id={elementIds.field(id)}
        lang={locale}
        rows={1}
        spellcheck
        aria-label={`${languageName(locale)} translation of ${id}, ${roleWords[clause.view.value.role]}`}
        aria-describedby={`${elementIds.source(id)} ${elementIds.findings(id)}`}
        aria-invalid={clause.hasError.value}
        onFocus={() => {
          workspace.active.value = id;
        }}
        onInput={({ currentTarget }) => workspace.type(clause, currentTarget.value)}
        onCompositionStart={() => {
          composing.value = true;
        }}
        onCompositionEnd={({ currentTarget }) => {
          composing.value = false;
          workspace.type(clause, currentTarget.value);
          if (document.activeElement !== currentTarget) void workspace.save(clause);
        }}
        onBeforeInput={(event) => guard(event, clause)}
        onPaste={(event) => {
          const words = event.clipboardData?.getData('text/plain') ?? '';
          if (!/[\r\n\t]/.test(words)) return;
          event.preventDefault();
          insertWords(event.currentTarget, words.replace(/\s*[\r\n\t]\s*/g, ' '));
        }}
      />
    </div>
  );
}

/** A clause is one paragraph, and a tag goes as a whole. */
function guard(event: InputEvent, { target }: ClauseModel): void {
  if (event.isComposing || !(event.currentTarget instanceof HTMLTextAreaElement)) return;
  const { inputType, currentTarget: field } = event;
  if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') event.preventDefault();
  const tag = tagBeside(field, inputType, target.peek().tags);
  if (tag === undefined) return;
  event.preventDefault();
  field.setSelectionRange(tag.start, tag.end);
}
