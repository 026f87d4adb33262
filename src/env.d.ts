/** What the front server puts beside each request; pages and endpoints reach the server only through it. */
declare namespace App {
  interface Locals {
    services: import('./server/services/index.ts').Services;
    /** Resolved as the kind of caller the route needs: a page that needs staff sees staff or nobody. */
    who: import('./server/http/who.ts').Who;
    /** Any error as the answer that is sent for it. */
    refuse: (error: unknown) => Response;
    /** Another refusal by its code. */
    refuseAs: (
      code: import('./server/http/problem.ts').ProblemCode,
      details?: import('./server/http/problem.ts').ProblemDetails,
    ) => Response;
    cookies: import('./server/http/cookies.ts').SessionCookies;
    /** The caller's network address; forwarded ones count only from the proxies of TRUST_PROXY. */
    address: string;
    /** The origin that links are made from, without a slash at its end. */
    publicUrl: string;
  }
}
