/** Lets in what has come meanwhile, and out what is to be shown, before a step that holds everything up. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
