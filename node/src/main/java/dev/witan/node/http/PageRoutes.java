package dev.witan.node.http;

import dev.witan.node.Node;
import dev.witan.node.page.Document;
import dev.witan.node.page.NoPage;
import dev.witan.node.page.PageBuild;
import dev.witan.node.page.PageFile;
import dev.witan.node.page.Route;
import dev.witan.statemachine.Body;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/**
 * The page: its documents and files, from memory. They count for no quota, since one visit asks for
 * many of them, and sending them costs less than refusing.
 */
final class PageRoutes {
  private static final String SETUP = "/setup";
  private static final String NOT_FOUND = "Not found";

  /** What the page calls a body that has no name yet. */
  private static final String NAMELESS = "Witan";

  private final Node node;
  private final Exchange exchange;
  private final Optional<PageBuild> build;
  private final Map<String, Document> nameless;

  /** By title, once the body is founded; the loop that answers questions to the node writes it. */
  private volatile Map<String, Document> named;

  private PageRoutes(Node node, Exchange exchange, Optional<PageBuild> build) {
    this.node = node;
    this.exchange = exchange;
    this.build = build;
    this.nameless = documents(NAMELESS);
  }

  /**
   * Reads the page, on a worker.
   *
   * @param folder where the class loader finds it
   */
  static Future<PageRoutes> load(Vertx vertx, Node node, Exchange exchange, String folder) {
    return vertx
        .executeBlocking(() -> PageBuild.read(folder))
        .map(build -> new PageRoutes(node, exchange, build));
  }

  private Map<String, Document> documents(String body) {
    Map<String, Document> documents = new HashMap<>(); // lookup only
    if (build.isPresent()) {
      PageBuild page = build.get();
      for (Route route : page.routes()) {
        documents.put(route.title(), page.shell().document(route.title(), body));
      }
      documents.put(NOT_FOUND, page.shell().document(NOT_FOUND, body));
    }
    return documents;
  }

  /** Routes what the build names, and what browsers and crawlers ask for by themselves. */
  void route(Router router) {
    get(router, "/favicon.ico", PageAnswers::nothing);
    get(router, "/robots.txt", PageAnswers::robots);
    if (build.isPresent()) {
      PageBuild page = build.get();
      for (Route route : page.routes()) {
        String path = route.path().replaceAll("\\{([a-zA-Z]+)}", ":$1");
        get(router, path, context -> document(context, page, route));
      }
      router.route().handler(context -> file(context, page));
    }
  }

  /** One look for all of them, since everything that is asked for comes by here. */
  private void file(RoutingContext context, PageBuild page) {
    PageFile file = page.files().get(context.request().path());
    if (file == null) {
      context.next();
    } else {
      read(context, asked -> PageAnswers.file(asked, page, file));
    }
  }

  private void get(Router router, String path, Handler<RoutingContext> handler) {
    router.route(path).handler(context -> read(context, handler));
  }

  private void read(RoutingContext context, Handler<RoutingContext> handler) {
    context.put(Contract.OPERATION, "page");
    HttpMethod method = context.request().method();
    if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
      handler.handle(context);
    } else {
      context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
      exchange.problem(context, Problem.of(ApiProblem.METHOD_NOT_ALLOWED));
    }
  }

  /** The page itself tells people that there is nothing here; programs get a problem. */
  void missing(RoutingContext context) {
    context.response().putHeader(HttpHeaders.VARY, "Accept");
    if (!isForPeople(context)) {
      exchange.problem(context, Problem.of(ApiProblem.NOT_FOUND));
    } else if (build.isEmpty()) {
      PageAnswers.html(context, 404, NoPage.POLICY, NoPage.document());
    } else {
      PageBuild page = build.get();
      exchange.answer(
          context,
          known(),
          documents -> PageAnswers.shell(context, page, 404, documents.get(NOT_FOUND)));
    }
  }

  private static boolean isForPeople(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)
        || context.request().path().startsWith("/v1/")) {
      return false;
    }
    for (MIMEHeader accepted : context.parsedHeaders().accept()) {
      if (accepted.weight() > 0
          && accepted.component().equals("text")
          && accepted.subComponent().equals("html")) {
        return true;
      }
    }
    return false;
  }

  /** The link of the founding is of no use any more when there is a body. */
  private void document(RoutingContext context, PageBuild page, Route route) {
    exchange.answer(
        context,
        known(),
        documents -> {
          boolean isOver = route.path().equals(SETUP) && documents != nameless;
          PageAnswers.shell(context, page, isOver ? 410 : 200, documents.get(route.title()));
        });
  }

  /** The documents with the body's name, or those without while there is none or nobody knows. */
  private Future<Map<String, Document>> known() {
    Map<String, Document> now = named;
    return now != null
        ? Future.succeededFuture(now)
        : node.look((machine, entry) -> name(machine.modules().body()))
            .recover(PageRoutes::unknown)
            .map(this::named);
  }

  /** A node that starts again tells no name, and the page says what is the matter. */
  private static Future<Optional<String>> unknown(Throwable failure) {
    return failure instanceof RejectedExecutionException
        ? Future.succeededFuture(Optional.empty())
        : Future.failedFuture(failure);
  }

  private static Optional<String> name(Body body) {
    return body.isFounded() ? Optional.of(body.name()) : Optional.empty();
  }

  /** The machine knows the name before it is on the disk; only then will it never change. */
  private Map<String, Document> named(Optional<String> name) {
    if (name.isEmpty() || node.head().position() == 0) {
      return nameless;
    }
    named = documents(name.get());
    return named;
  }
}
