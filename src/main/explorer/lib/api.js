// Asks the public GraphQL API. Every question of the pages is a trusted document, asked by its name.

import { at } from './address.js';
import { words } from './language.js';

const say = words({
  offline: ['The server cannot be reached. Are you still connected?', '无法连接服务器，请检查网络。'],
  SOURCE_UNAVAILABLE: ['The graph cannot be read at the moment. It usually is back within seconds.', '图数据库暂时无法读取，通常几秒后恢复。'],
  TIMEOUT: ['The question took the database too long.', '查询耗时过长。'],
  RATE_LIMITED: ['Too much was asked from your address in a short time. Wait {seconds} seconds, then try again.', '来自您地址的请求过多，请在 {seconds} 秒后重试。'],
  other: ['The server could not answer ({code}). If it happens again, quote the id {id}.', '服务器无法回答（{code}）。如再次出现，请提供编号 {id}。']
});

/** An answer that did not come, in plain words. */
class ApiError extends Error {
  constructor(message, code, id, retryAfter = null) {
    super(message);
    this.code = code;
    this.id = id;
    this.retryAfter = retryAfter;
  }
}

/** The address of an answer: the same for every caller, so that it is kept by browsers and proxies. */
export function address(document, variables) {
  return at(`/graphql?documentId=${encodeURIComponent(document)}&variables=${encodeURIComponent(JSON.stringify(variables))}`);
}

function refusal(response, error) {
  const code = error?.extensions?.code ?? `HTTP ${response.status}`;
  const id = error?.extensions?.id ?? '–';
  const known = ['SOURCE_UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED'].includes(code);
  const seconds = response.headers.get('Retry-After') ?? '60';
  const wait = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  return new ApiError(known ? say(code, { seconds }) : say('other', { code, id }), code, id, Number.isNaN(wait) ? null : wait);
}

/** What may be gone the next moment, so that a page asks once more before it says so. */
const PASSING = ['TIMEOUT', 'SOURCE_UNAVAILABLE', 'OFFLINE'];

/** Waits before the second attempt: as long as the server asks for, or a moment, but not longer than a reader would. */
function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, 1000 * Math.min(seconds ?? 1, 10));
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    }, { once: true });
  });
}

/**
 * Asks a trusted document; `cache` as `fetch` has it. What may be gone the next moment is asked again once.
 * @returns {Promise<{data: object, revision: string, stale: string|null}>}
 * @throws {ApiError}
 */
export async function ask(document, variables = {}, signal = undefined, cache = 'default') {
  try {
    return await attempt(document, variables, signal, cache);
  } catch (failure) {
    if (!PASSING.includes(failure.code)) {
      throw failure;
    }
    await pause(failure.retryAfter, signal);
    return attempt(document, variables, signal, cache);
  }
}

async function attempt(document, variables, signal, cache) {
  let response;
  try {
    response = await fetch(address(document, variables), {
      headers: { Accept: 'application/graphql-response+json, application/json;q=0.9' }, signal, cache
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError(say('offline'), 'OFFLINE', null);
  }
  const body = await response.json().catch((failure) => {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    return {};
  });
  if (body.errors || !body.data) {
    throw refusal(response, body.errors?.[0]);
  }
  return { data: body.data, revision: body.extensions?.revision, stale: body.extensions?.stale?.since ?? null };
}
