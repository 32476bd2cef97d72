import { useRepair } from '../run/repair-context';
import { ManualEnd } from './manual-end';
import { ManualOverview } from './manual-overview';
import { ManualStepPage } from './manual-step-page';

/** The four steps for a person's own hands, where scripts may not run. */
export function ManualPage() {
  const { check, journey } = useRepair();
  if (check === null) return null;
  switch (journey.manual.at) {
    case 'overview':
      return <ManualOverview run={check} />;
    case 'end':
      return <ManualEnd run={check} />;
    default:
      // A step of its own each time, so that the heading takes the focus.
      return <ManualStepPage key={journey.manual.at} step={journey.manual.at} />;
  }
}
