/** The click that follows the end of a drag is none. */
export function swallowClick(): void {
  const stop = new AbortController();
  window.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true, signal: stop.signal },
  );
  setTimeout(() => stop.abort(), 0);
}
