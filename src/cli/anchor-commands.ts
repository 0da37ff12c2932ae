import type { Program } from './translation-commands.ts';

interface ProjectOption {
  readonly project: string;
}

/** The commands for anchors that no clause bears any more. */
export function addAnchorCommands({ command, terminal, finish }: Program): void {
  command('move', 'let an old anchor lead to another clause')
    .argument('<old>', 'the anchor that no clause bears any more')
    .argument('<new>', 'the clause that it leads to')
    .option('--notice <id>', 'which notice, where there are several')
    .action(async (old: string, to: string, options: ProjectOption & { notice?: string }) => {
      const { moveAnchor } = await import('./commands/anchors.ts');
      const { project, notice = null } = options;
      finish(moveAnchor(old, { project, notice, to }, terminal));
    });

  command('withdraw', 'let anchors lead to a line that says they are gone')
    .argument('<id...>', 'the anchors that no clause bears any more; those below them go with them')
    .requiredOption('--reason <text>', 'why; for the record')
    .option('--see <id>', 'the clause to look at instead')
    .option('--notice <id>', 'which notice, where there are several')
    .action(
      async (ids: string[], options: ProjectOption & { reason: string; see?: string; notice?: string }) => {
        const { withdrawAnchors } = await import('./commands/anchors.ts');
        const { project, reason, see = null, notice = null } = options;
        finish(withdrawAnchors(ids, { project, reason, see, notice }, terminal));
      },
    );
}
