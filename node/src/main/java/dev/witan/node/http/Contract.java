package dev.witan.node.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What is served, read from {@code openapi.yaml}: each operation has one handler, each handler an
 * operation. Parameters are checked here; bodies by those who read them.
 */
final class Contract {
  /** Under this name a request keeps which operation it asks for. */
  static final String OPERATION = "witan.operation";

  private static final String PLACE = "openapi.yaml";
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Map<String, Object> BOOLEANS = Map.of("true", true, "false", false);

  private final JsonObject json;
  private final OpenAPIContract contract;

  private Contract(JsonObject json, OpenAPIContract contract) {
    this.json = json;
    this.contract = contract;
  }

  static Future<Contract> load(Vertx vertx) {
    return vertx
        .executeBlocking(Contract::read)
        .compose(
            json ->
                OpenAPIContract.from(vertx, withoutResponses(json))
                    .map(contract -> new Contract(json, contract)));
  }

  private static JsonObject read() throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try (InputStream in = Contract.class.getResourceAsStream(PLACE)) {
      Map<String, Object> read = yaml.load(in);
      return new JsonObject(read);
    }
  }

  /** The library refuses media types of answers that it does not know; it is to check requests. */
  private static JsonObject withoutResponses(JsonObject json) {
    JsonObject copy = json.copy();
    copy.getJsonObject("components").remove("responses");
    JsonObject paths = copy.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      for (String method : paths.getJsonObject(path).fieldNames()) {
        paths
            .getJsonObject(path)
            .getJsonObject(method)
            .put(
                "responses",
                new JsonObject().put("default", new JsonObject().put("description", "")));
      }
    }
    return copy;
  }

  /** The contract as JSON. */
  JsonObject json() {
    return json;
  }

  /**
   * Routes every operation to its handler.
   *
   * @param handlers by operation id
   */
  void route(Router router, Map<String, Handler<RoutingContext>> handlers, Exchange exchange) {
    Set<String> unused = new TreeSet<>(handlers.keySet());
    Map<String, TreeSet<String>> methods = new TreeMap<>();
    for (Operation operation : contract.operations()) {
      Handler<RoutingContext> handler = handlers.get(operation.getOperationId());
      if (handler == null) {
        throw new IllegalStateException("nobody serves " + operation.getOperationId());
      }
      unused.remove(operation.getOperationId());
      String path = path(operation);
      methods
          .computeIfAbsent(path, absent -> new TreeSet<>())
          .add(operation.getHttpMethod().name());
      router
          .route(operation.getHttpMethod(), path)
          .handler(context -> check(context, operation, exchange))
          .handler(handler);
      if (operation.getHttpMethod().equals(HttpMethod.GET)) {
        methods.get(path).add("HEAD");
        router
            .route(HttpMethod.HEAD, path)
            .handler(context -> check(context, operation, exchange))
            .handler(handler);
      }
    }
    if (!unused.isEmpty()) {
      throw new IllegalStateException("the contract does not name " + unused);
    }
    methods.forEach((path, allowed) -> router.route(path).handler(other(allowed, exchange)));
  }

  private static String path(Operation operation) {
    return operation.getAbsoluteOpenAPIPath().replaceAll("\\{([a-zA-Z]+)}", ":$1");
  }

  private static Handler<RoutingContext> other(Set<String> allowed, Exchange exchange) {
    String methods = String.join(", ", allowed);
    return context -> {
      context.response().putHeader("Allow", methods);
      exchange.problem(context, Problem.of(ApiProblem.METHOD_NOT_ALLOWED));
    };
  }

  private void check(RoutingContext context, Operation operation, Exchange exchange) {
    context.put(OPERATION, operation.getOperationId());
    Map<String, Integer> times = new HashMap<>(); // lookup only
    Set<String> known = new HashSet<>();
    for (Parameter parameter : operation.getParameters()) {
      if (parameter.getIn() == Location.QUERY) {
        known.add(parameter.getName());
      }
    }
    for (String name : context.queryParams().names()) {
      if (!known.contains(name)) {
        exchange.problem(context, Problem.of(ApiProblem.QUERY_UNKNOWN, shown(name)));
        return;
      }
      if (times.merge(name, context.queryParams().getAll(name).size(), Integer::sum) > 1) {
        exchange.problem(context, Problem.of(ApiProblem.QUERY_INVALID, name + ": twice"));
        return;
      }
    }
    for (Parameter parameter : operation.getParameters()) {
      if (!isSound(parameter, sent(context, parameter))) {
        exchange.problem(context, Problem.of(ApiProblem.QUERY_INVALID, parameter.getName()));
        return;
      }
    }
    context.next(); // Whoever reads a body checks it.
  }

  private static String sent(RoutingContext context, Parameter parameter) {
    String name = parameter.getName();
    return switch (parameter.getIn()) {
      case QUERY -> context.queryParams().get(name);
      case PATH -> context.pathParam(name);
      case HEADER -> context.request().getHeader(name);
      case COOKIE -> throw new IllegalStateException("nothing here reads cookies: " + name);
    };
  }

  /**
   * The library's own check would take a text that is JSON, such as {@code "two words"} or {@code
   * [1]}, for what it stands for there. So it is given values that have their type already.
   */
  private boolean isSound(Parameter parameter, String sent) {
    if (sent == null) {
      return !parameter.isRequired();
    }
    Object value =
        switch (parameter.getSchemaType()) {
          case STRING -> sent;
          case INTEGER -> DIGITS.matcher(sent).matches() ? Long.valueOf(sent) : sent;
          case BOOLEAN -> BOOLEANS.getOrDefault(sent, sent);
          default -> throw new IllegalStateException("no text is a " + parameter.getName());
        };
    return contract
        .getSchemaRepository()
        .validator(parameter.getSchema())
        .validate(value)
        .getValid();
  }

  private static String shown(String text) {
    return text == null || text.length() <= 100 ? text : text.substring(0, 100) + "...";
  }
}
