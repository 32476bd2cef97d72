import type { ErrorCode, HostError } from './error';

/** The answer of anything that may end in expected trouble. Exceptions are left for surprises. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: HostError };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: ErrorCode, detail: string, number?: number): Result<never> {
  return { ok: false, error: number === undefined ? { code, detail } : { code, detail, number } };
}
