import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';
import { sayMessage } from '../i18n/say-message';
import { AccountAdvice } from '../review/account-advice';
import { listsToVisit, placeOfList } from '../review/accounts-to-visit';
import { OpenPlaceButton } from '../ui/open-place-button';
import { Page } from '../ui/page';
import { Surface } from '../ui/surface';
import { useWindowReturn } from '../ui/use-window-return';
import { useRepair } from './repair-context';
import { findingsOf } from './run-view';

const useStyles = makeStyles({ sentence: { margin: '0 0 12px' } });

/** The run waits for something only the person may do; each time they come back, main looks again. */
export function GuidancePage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { work, check, call } = useRepair();
  const id = work?.guidance ?? null;
  const now = findingsOf(work).find((finding) => finding.id === id);
  // What may go is told by the verdict from before: once the entry is gone, no verdict names it any more.
  const earlier = [
    findingsOf(check).find((finding) => finding.id === id),
    work?.checks.find((one) => one.check === id)?.first,
  ];
  const first = earlier.find((finding) => finding?.status === 'attention') ?? now;
  const [hasOpened, setHasOpened] = useState(false);
  const [seenBefore, setSeenBefore] = useState<Finding | null | undefined>(undefined);

  useWindowReturn(() => {
    if (!hasOpened || work === null) return;
    setSeenBefore(now ?? null);
    void call('recheckGuided', { runId: work.runId });
  });
  if (work === null || id === null) return null;

  const isAnswered = seenBefore !== undefined && now !== undefined && now !== seenBefore;
  const after = isAnswered ? now : null;
  const toVisit = listsToVisit(first, after);
  const isGone = now?.status === 'fine' || (isAnswered && toVisit.length === 0);
  const toOpen = placeOfList(toVisit[0] ?? 'email-and-accounts');
  const onLeft = () => setHasOpened(true);
  const goOn = () => void call('finishGuided', { runId: work.runId });

  return (
    <Page
      title={id === 'accounts.conflict' ? t('guided.title') : t(`checkName.${id}`)}
      lead={t('guided.lead')}
      actions={
        isGone ? (
          <Button appearance="primary" onClick={goOn}>
            {t('guided.goOn')}
          </Button>
        ) : (
          <>
            <Button onClick={goOn}>{t('guided.skip')}</Button>
            <OpenPlaceButton place={toOpen} primary onLeft={onLeft} />
          </>
        )
      }
    >
      {first && (
        <Surface>
          <p className={styles.sentence}>{sayMessage(first.message)}</p>
          <AccountAdvice
            level="h2"
            finding={first}
            after={after}
            {...(toVisit.length > 1 ? { onLeft, without: toOpen } : {})}
          />
        </Surface>
      )}
    </Page>
  );
}
