import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useTranslation } from 'react-i18next';
import type { HostError } from '../../shared/error';

/** One sentence about what went wrong; said at once by screen readers. */
export function ErrorMessage({ error, onDismiss }: { error: HostError; onDismiss: () => void }) {
  const { t } = useTranslation();
  return (
    <MessageBar intent="error" role="alert" politeness="assertive">
      <MessageBarBody>{t(`error.${error.code}`)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t('common.close')}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
