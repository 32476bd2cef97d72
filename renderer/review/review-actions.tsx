import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { StartPlanButton } from '../run/start-plan-button';
import { useChosenPlan } from '../run/use-start-repairs';
import type { MenuItem } from '../ui/flyout-menu';
import { CopyDetailsButton } from '../ui/hand-over';
import { MoreMenu } from '../ui/more-menu';
import { HelpButton } from './help-button';
import { countRepairable, type Review } from './review-of';
import { canFix, type Primary, primaryOf } from './review-primary';

interface ReviewActionsProps {
  readonly review: Review;
  readonly run: RunView;
  /** What the person was to do is done. */
  readonly isSettled: boolean;
  onOpenTeams(): void;
  /** The person goes to a place outside of this window. */
  onLeft(): void;
}

/** The buttons of Review: the one that helps most, at most three others, and the rest in a menu. */
export function ReviewActions({ review, run, isSettled, onOpenTeams, onLeft }: ReviewActionsProps) {
  const { t } = useTranslation();
  const { go, startCheck } = useRepair();
  const primary = isSettled ? 'check-again' : primaryOf(review, run);
  const mayFix = canFix(review, run) && run.plan !== null;
  const open = (part: 'changes' | 'choose' | 'still') => () =>
    go({ type: 'part-opened', part, chosenPlan: null });
  const changes: MenuItem = { label: t('common.seeChanges'), act: open('changes') };
  const choose: MenuItem = { label: t('common.choose'), act: open('choose') };
  const again: MenuItem = { label: t('common.checkAgain'), act: () => void startCheck({}) };
  const more: MenuItem = { label: t('still.more'), act: open('still') };
  const beside = primary === 'fix' ? [changes, choose] : primary === 'check-again' ? [] : [again];
  const inMenu = [
    ...(primary === 'fix' ? [again] : mayFix ? [changes, choose] : []),
    ...(run.offers.some((offer) => !offer.first) && primary !== 'narrow-down' ? [more] : []),
  ];
  return (
    <>
      <MoreMenu runId={run.runId} items={inMenu} />
      {beside.map(({ label, act }) => (
        <Button key={label} onClick={act}>
          {label}
        </Button>
      ))}
      {primary !== 'copy-details' && <CopyDetailsButton runId={run.runId} />}
      {mayFix && run.plan && (
        <StartPlanButton
          plan={run.plan}
          label={
            review.call === 'some-waits'
              ? t('review.call.fix')
              : t('common.fixAll', { count: countRepairable(review) })
          }
          primary={primary === 'fix'}
        />
      )}
      <PrimaryButton primary={primary} review={review} run={run} onOpenTeams={onOpenTeams} onLeft={onLeft} />
    </>
  );
}

function PrimaryButton({
  primary,
  review: { fresh },
  run,
  onOpenTeams,
  onLeft,
}: Omit<ReviewActionsProps, 'isSettled'> & { readonly primary: Primary }) {
  const { t } = useTranslation();
  const { go } = useRepair();
  const seeChosen = useChosenPlan();
  switch (primary) {
    // It is the plan's own button, which wears the shield.
    case 'fix':
      return null;
    case 'fresh':
      return (
        <Button appearance="primary" onClick={() => fresh && void seeChosen([fresh.repair])}>
          {t('offer.freshChoose')}
        </Button>
      );
    case 'narrow-down':
      return (
        <Button
          appearance="primary"
          onClick={() => go({ type: 'part-opened', part: 'still', chosenPlan: null })}
        >
          {t('review.narrowDown')}
        </Button>
      );
    case 'close':
      return (
        <Button appearance="primary" onClick={() => window.close()}>
          {t('common.close')}
        </Button>
      );
    default:
      return <HelpButton help={primary} runId={run.runId} onOpenTeams={onOpenTeams} onLeft={onLeft} />;
  }
}
