/**
 * What each shell is told: to ask `stele complete` whenever somebody presses Tab. Nothing is evaluated that was typed or
 * answered, and whatever goes wrong, no word of it comes between the person and the prompt.
 */
export const completionScripts = {
  bash: `# Completion of stele for bash 3.2 and later: source <(stele completion bash)
_stele() {
  local IFS=$'\\n' current="\${COMP_WORDS[COMP_CWORD]}" answer line
  COMPREPLY=()
  [ "$current" = '=' ] && current=''
  answer="$("$1" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" || return 0
  case "$answer" in
    '') ;;
    ':files' | ':folders')
      compopt -o filenames 2>/dev/null || true
      if [ "$answer" = ':files' ]; then
        while read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
      else
        while read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$current")
      fi
      ;;
    *) while read -r line; do COMPREPLY+=("\${line%%$'\\t'*}"); done <<<"$answer" ;;
  esac
}
complete -F _stele stele
`,
  zsh: `#compdef stele
# Completion of stele for zsh: source <(stele completion zsh)
_stele() {
  local -a answer values
  local line
  answer=("\${(@f)$("\${(Q)words[1]}" complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  case "\${answer[1]}" in
    '') return 1 ;;
    ':files') _files ;;
    ':folders') _files -/ ;;
    *)
      for line in "\${answer[@]}"; do
        values+=("\${\${line%%$'\\t'*}//:/\\\\:}\${\${(M)line%%$'\\t'*}:+:\${line#*$'\\t'}}")
      done
      _describe 'stele' values
      ;;
  esac
}
if [ "\${funcstack[1]}" = '_stele' ]; then
  _stele "$@"
else
  (( \${+functions[compdef]} )) || { autoload -Uz compinit && compinit -i }
  compdef _stele stele
fi
`,
  fish: `# Completion of stele for fish: stele completion fish | source
function __stele_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l answer ($words[1] complete -- $words[2..-1] "$current" 2>/dev/null)
    switch "$answer[1]"
        case ':files'
            __fish_complete_path "$current"
        case ':folders'
            __fish_complete_directories "$current"
        case '*'
            printf '%s\\n' $answer
    end
end
complete -c stele -f -a '(__stele_complete)'
`,
} as const satisfies Record<string, string>;

export type ShellName = keyof typeof completionScripts;

export const shellNames = Object.keys(completionScripts) as readonly ShellName[];
