import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Surface } from '../ui/surface';
import type { RunView } from './run-view';
import { StepRow } from './step-row';
import { useRepairTitle } from './use-repair-title';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

/** The repairs of a run in the order in which they run. */
export function StepsList({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const titleOf = useRepairTitle(run);
  if (run.steps.length === 0) return null;
  return (
    <Surface flush>
      <ol className={styles.list} aria-label={t('done.steps')}>
        {run.steps.map((step) => (
          <StepRow key={step.repair} step={step} title={titleOf(step.repair)} kind={run.kind ?? 'fix'} />
        ))}
      </ol>
    </Surface>
  );
}
