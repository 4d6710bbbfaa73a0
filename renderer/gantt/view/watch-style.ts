/** Calls back when the page's theme, density, fonts or pixel ratio change: what a canvas doesn't notice by itself. Gives how to stop. */
export function watchStyle(document: Document, changed: () => void): () => void {
  const window = document.defaultView;
  if (window === null) return () => undefined;
  const controller = new AbortController();
  const { signal } = controller;
  const attributes = new MutationObserver(changed);
  attributes.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-density', 'class', 'style'],
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  document.fonts.addEventListener('loadingdone', changed, { signal });
  const watchRatio = (): void => {
    window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        changed();
        watchRatio();
      },
      { once: true, signal },
    );
  };
  watchRatio();
  return () => {
    attributes.disconnect();
    controller.abort();
  };
}
