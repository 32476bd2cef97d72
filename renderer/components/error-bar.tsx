import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../repair-context';

/** What went wrong with the last thing asked of main, in one sentence; said at once by screen readers. */
export function ErrorBar() {
  const { t } = useTranslation();
  const { error, dismissError } = useRepair();
  if (error === null) return null;
  return (
    <MessageBar intent="error" role="alert" politeness="assertive">
      <MessageBarBody>{t(`error.${error.code}`)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t('common.close')}
            onClick={dismissError}
          />
        }
      />
    </MessageBar>
  );
}
