import { useEffect, useState } from 'react';

/**
 * A part of the app that is read after the first paint, before somebody asks for it; null until then. Once here it renders at once: what is typed right
 * after the key that opens it must not be lost, which it would be in a Suspense boundary that holds back its content.
 */
export function useModule<M>(load: () => Promise<M>): M | null {
  const [module, setModule] = useState<M | null>(null);
  useEffect(() => {
    let current = true;
    load().then(
      (loaded) => current && setModule(() => loaded),
      (error: unknown) =>
        current &&
        setModule(() => {
          // Where the error boundary sees it.
          throw error;
        }),
    );
    return () => {
      current = false;
    };
  }, [load]);
  return module;
}
