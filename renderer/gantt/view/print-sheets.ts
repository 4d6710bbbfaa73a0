import type { SheetPlan } from '../export/plan-sheets.ts';

/** Prints pages of SVG with the browser's own dialog, which also saves them as PDF. The page itself is hidden meanwhile. */
export function printSheets(document: Document, svgs: readonly string[], { widthPt, heightPt, marginPt }: SheetPlan): void {
  const window = document.defaultView;
  if (window === null) return;
  const host = document.createElement('div');
  host.className = 'gantt-print';
  for (const svg of svgs) {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    parsed.removeAttribute('width');
    parsed.removeAttribute('height');
    host.append(document.importNode(parsed, true));
  }
  // The size of the paper is known only now, and the page's policy lets no style element be made.
  const style = new CSSStyleSheet();
  style.replaceSync(`@page { size: ${widthPt}pt ${heightPt}pt; margin: ${marginPt}pt; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  document.body.append(host);
  const done = (): void => {
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
  };
  window.addEventListener('afterprint', done, { once: true });
  window.print();
}
