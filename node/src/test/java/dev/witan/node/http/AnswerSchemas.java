package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.HashMap;
import java.util.Map;

/** Checks answers against what the contract says of them. */
final class AnswerSchemas {
  private static final String JSON = "application/json";

  private final JsonObject contract;
  private final Map<String, Validator> validators = new HashMap<>();

  AnswerSchemas(JsonObject contract) {
    this.contract = contract;
  }

  /** The answer with this status of this operation must be as the contract says. */
  void check(String path, String method, int status, String body) {
    Validator validator =
        validators.computeIfAbsent(path + method + status, key -> make(path, method, status));
    OutputUnit result = validator.validate(new JsonObject(body));
    assertThat(result.getValid())
        .as("%s %s: %s %s", method, path, result.getErrors(), body)
        .isTrue();
  }

  private Validator make(String path, String method, int status) {
    JsonObject answers =
        contract
            .getJsonObject("paths")
            .getJsonObject(path)
            .getJsonObject(method)
            .getJsonObject("responses");
    JsonObject schema =
        answers.containsKey(Integer.toString(status))
            ? answers
                .getJsonObject(Integer.toString(status))
                .getJsonObject("content")
                .getJsonObject(JSON)
                .getJsonObject("schema")
            : new JsonObject().put("$ref", "#/components/schemas/Problem");
    JsonObject whole = schema.copy().put("components", contract.getJsonObject("components"));
    return Validator.create(
        JsonSchema.of(whole),
        new JsonSchemaOptions()
            .setBaseUri("https://witan.invalid")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic));
  }
}
