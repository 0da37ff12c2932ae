import type { NoticeId } from '../ast/notice.ts';
import { ProjectError } from '../build/load.ts';
import type { ProjectSources } from '../build/project.ts';
import { namesInstead } from '../diagnostic/names-instead.ts';

/** The notice that a command is about. Throws a `ProjectError` where there is no such one, or several and none is named. */
export function chosenNotice({ notices }: ProjectSources, asked: string | null): NoticeId {
  const ids = notices.map(({ folder }) => folder.slice('notice/'.length) as NoticeId);
  const [only, ...others] = asked === null ? ids : ids.filter((id) => id === asked);
  if (only === undefined)
    throw new ProjectError(`there is no notice ${asked}; ${namesInstead(asked ?? '', ids)}`);
  if (others.length > 0)
    throw new ProjectError(`there are several notices; name one with --notice: ${ids.join(', ')}`);
  return only;
}
