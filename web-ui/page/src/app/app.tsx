import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import type { JSX } from "preact";
import { node } from "../data/node.js";
import { onTable } from "../signing/signing.js";
import { Button } from "../parts/button.js";
import { Banners } from "./banners.js";
import { Footer, TopBar } from "./bars.js";
import { place } from "./location.js";
import { PageHead } from "./page-head.js";
import { fetchPage, pageAtHand, routeOf, type Found, type Page } from "./routes.js";
import { Toasts } from "./toast.js";
import { words } from "./words.js";

/** All that is on the page. */
export function App(): JSX.Element {
  const found = routeOf(place.value.path);
  return (
    <>
      <a class="skip" href="#content">
        {words().skip}
      </a>
      <TopBar />
      <Banners />
      <main id="content">
        <Guarded key={place.value.path}>
          {found ? <Outlet found={found} /> : <NotFound />}
        </Guarded>
      </main>
      <Footer />
      <Toasts />
      {onTable.value && <LazySheet />}
    </>
  );
}

function Outlet({ found }: { found: Found }): JSX.Element {
  const [page, setPage] = useState<{ readonly Page: Page } | undefined>(
    () => atHand(found) ?? undefined,
  );
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (!page) {
      fetchPage(found.word).then(
        (Page) => setPage({ Page }),
        () => setLost(true),
      );
    }
  }, []);
  if (isLost) {
    return <Broken />;
  }
  return page ? (
    <page.Page id={found.id} />
  ) : (
    <p class="skeleton tall" aria-busy="true">
      {words().loading}
    </p>
  );
}

function atHand({ word }: Found): { readonly Page: Page } | undefined {
  const Page = pageAtHand(word);
  return Page && { Page };
}

/** The sheet and the code that signs are fetched when somebody first wants to sign. */
function LazySheet(): JSX.Element | null {
  const [sheet, setSheet] = useState<{ readonly Sheet: () => JSX.Element | null }>();
  useEffect(() => {
    void import("../signing/sheet.js").then(({ SigningSheet }) => setSheet({ Sheet: SigningSheet }));
  }, []);
  return sheet ? <sheet.Sheet /> : null;
}

/** A bug in one page leaves the rest in order. */
function Guarded({ children }: { children: JSX.Element }): JSX.Element {
  const [error] = useErrorBoundary((bug: unknown) => console.error(bug));
  return error ? <Broken /> : children;
}

function Broken(): JSX.Element {
  return (
    <div class="note danger" role="alert">
      <p>{words().broken}</p>
      <Button onClick={() => location.reload()}>{words().again}</Button>
    </div>
  );
}

function NotFound(): JSX.Element {
  return (
    <>
      <PageHead title={words().notFound} />
      <p>{words().notFoundText}</p>
      <p>
        <a href="/">{node.value?.name ?? words().home}</a> · <a href="/search">{words().search}</a> ·{" "}
        <a href="/help">{words().help}</a>
      </p>
    </>
  );
}
