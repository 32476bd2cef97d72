import { Button, makeStyles } from '@fluentui/react-components';
import { ShieldFilled } from '@fluentui/react-icons/svg/shield';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/model/plan';
import { useStartPlan } from './use-start-repairs';

const useStyles = makeStyles({ button: { minWidth: '120px' } });

/** Approves a plan. It wears the shield whenever Windows will be asked for permission. */
export function StartPlanButton({ plan, label, primary }: { plan: Plan; label: string; primary: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const startPlan = useStartPlan();
  const [isStarting, setIsStarting] = useState(false);
  const needsElevation = plan.repairs.some((repair) => repair.lane === 'admin');
  const start = async () => {
    if (isStarting) return;
    setIsStarting(true);
    await startPlan(plan);
    setIsStarting(false);
  };
  return (
    <Button
      className={styles.button}
      appearance={primary ? 'primary' : 'secondary'}
      title={needsElevation ? t('common.needsAdministrator') : undefined}
      onClick={() => void start()}
      {...(needsElevation ? { icon: <ShieldFilled /> } : {})}
    >
      {label}
    </Button>
  );
}
