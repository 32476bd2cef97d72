import { answerCall } from '../../electron/ipc/answer-call';
import type { ServedCalls } from '../../electron/ipc/repair-service';
import type { RepairBridge } from '../../shared/bridge';
import type { CallName } from '../../shared/call-names';
import { success } from '../../shared/result';
import type { ActingService } from './acting-service';

/** `window.repair` with the whole product behind it; what needs a desktop is only taken note of. */
export interface ActingBridge extends RepairBridge {
  readonly calls: readonly { readonly name: CallName; readonly request: unknown }[];
}

export function actingBridge({ service }: ActingService): ActingBridge {
  const calls: { name: CallName; request: unknown }[] = [];
  const served: ServedCalls = {
    ...service.calls,
    openPlace: async () => success({}),
    copyDetails: async () => success({ text: '' }),
    saveReport: async () => success({ saved: true }),
  };
  return {
    calls,
    call(name, request) {
      calls.push({ name, request });
      return answerCall(served, name, request, (fault) => {
        throw new Error(fault);
      });
    },
    onEvent: service.onEvent,
  };
}
