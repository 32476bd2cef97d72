import { lazy, Suspense } from 'react';
import { useRepair } from '../run/repair-context';

// Most windows never need it.
const ErrorMessage = lazy(() =>
  import('./error-message').then((module) => ({ default: module.ErrorMessage })),
);

/** Where the page says what went wrong with the last thing asked of main. */
export function ErrorBar() {
  const { error, dismissError } = useRepair();
  if (error === null) return null;
  return (
    <Suspense fallback={null}>
      <ErrorMessage error={error} onDismiss={dismissError} />
    </Suspense>
  );
}
