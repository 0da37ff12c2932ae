import type { Render } from '../format.ts';
import { article } from './article.ts';

/** `fragment.html`: the article without a page around it, for a website to include. UTF-8. */
export const renderFragment: Render = async (flow) => new TextEncoder().encode(article(flow));
