import { Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';
import { WindowTest } from '../manual/window-test';
import { useRepair } from '../run/repair-context';
import { useChosenPlan } from '../run/use-start-repairs';

const useStyles = makeStyles({
  broken: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
});

/** Where the evidence about a helper is ambiguous: a test decides, and a repair that was not ticked is chosen. */
export function HelperInReview({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { check, go } = useRepair();
  const seeChosen = useChosenPlan();
  const planned = check?.plan?.repairs.map((repair) => repair.id) ?? [];
  return (
    <WindowTest
      helper={finding.id === 'helper.work' ? 'work' : 'personal'}
      fine={t('windowTest.fine')}
      broken={
        <div className={styles.broken}>
          <span>{t('windowTest.broken')}</span>
          <Button onClick={() => void seeChosen([...planned, ...finding.repairs])}>
            {t('windowTest.repair')}
          </Button>
        </div>
      }
      onAnswer={(works) => !works && go({ type: 'repair-wanted', check: finding.id })}
    />
  );
}
