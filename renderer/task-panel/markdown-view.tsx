import { useMemo, type ReactNode } from 'react';
import { markdownToHtml } from './markdown.ts';

/** Markdown, shown. */
export function MarkdownView({ text }: { readonly text: string }): ReactNode {
  const html = useMemo(() => ({ __html: markdownToHtml(text) }), [text]);
  return <div className="markdown" dir="auto" dangerouslySetInnerHTML={html} />;
}
