import type { RequestHandler } from 'express';

/** What a listener's pages may do beyond the strictest rules. */
export interface PagePolicy {
  /** Origins the page may send requests to beside its own; the console's sign-in server. */
  readonly connect?: readonly string[];
  /** Origins a form may lead to beside its own: a browser also holds the redirect of a form to this. */
  readonly formsLeadTo?: readonly string[];
  /** Mantine writes `<style>` elements, for which the console has one policy of its own; the visitor's page does not need this. */
  readonly inlineStyles?: boolean;
}

/**
 * Headers of every answer. Nothing from elsewhere is loaded, nobody may frame the page, no address leaves with a link, and nothing is
 * kept. A handler that serves something public (status, button, assets) widens its own caching and sharing.
 */
export const securityHeaders = ({
  connect = [],
  formsLeadTo = [],
  inlineStyles = false,
}: PagePolicy): RequestHandler => {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    inlineStyles ? "style-src 'self' 'unsafe-inline'; style-src-attr 'none'" : "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    `form-action ${["'self'", ...formsLeadTo].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    inlineStyles ? 'trusted-types default' : "trusted-types 'none'",
  ].join('; ');
  const headers: Readonly<Record<string, string>> = {
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=(), interest-cohort=()',
  };
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
};
