import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { PageProps } from "../../app/routes.js";
import { place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import { Markdown } from "../../parts/markdown.js";
import { isTopic, TOPICS, type Topic, type TopicWord } from "./topics.js";
import { words } from "./words.js";

/** The topics of the help, or one of them. */
export default function Help({ id }: PageProps): JSX.Element {
  if (isTopic(id)) {
    return (
      <>
        <PageHead title={words().topics[id]} />
        <Text key={id} word={id} />
        <h2>{words().all}</h2>
        <Index here={id} />
      </>
    );
  }
  return (
    <>
      <PageHead title={words().title} />
      {id !== "" && <p class="note warn">{words().unknown}</p>}
      <p>{words().lead}</p>
      <Index />
      <p>
        <a href="/api">{words().api}</a>
      </p>
    </>
  );
}

function Index({ here }: { here?: TopicWord }): JSX.Element {
  return (
    <nav aria-label={words().all}>
      <ul class="topics">
        {(Object.keys(TOPICS) as TopicWord[]).map((word) => (
          <li key={word}>
            <a href={`/help/${word}`} aria-current={word === here ? "page" : undefined}>
              {words().topics[word]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Text({ word }: { word: TopicWord }): JSX.Element {
  const [fetched, setFetched] = useState<{ readonly topic: Topic }>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    TOPICS[word]().then(setFetched, () => setLost(true));
  }, []);
  useEffect(() => {
    if (fetched) {
      document.getElementById(place.peek().hash.slice(1))?.scrollIntoView();
    }
  }, [fetched]);
  if (!fetched) {
    return isLost ? (
      <p class="note danger" role="alert">
        {words().lost}
      </p>
    ) : (
      <p class="skeleton tall">{words().loading}</p>
    );
  }
  return (
    <>
      {Object.entries(fetched.topic()).map(([name, { title, text }]) => (
        <section key={name} id={name}>
          <h2>{title}</h2>
          <Markdown text={text} />
        </section>
      ))}
    </>
  );
}
