package dev.witan.node.admin;

import dev.witan.node.Node;
import dev.witan.node.views.Views;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** What is counted. No label names a member: metrics are kept by others. Any thread. */
public final class Meters implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** The meters of the process. */
  public Meters() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** Follows a node and its views. */
  public void follow(Node node, Views views) {
    Gauge.builder("witan.journal.position", node, one -> one.head().position())
        .description("The last durable entry")
        .register(registry);
    Gauge.builder("witan.views.position", views, Views::position)
        .description("The last entry that the views show")
        .register(registry);
    Gauge.builder("witan.views.open", views, one -> one.isOpen() ? 1 : 0)
        .description("0 while the views are being opened again")
        .register(registry);
    FunctionCounter.builder("witan.views.reopenings", views, Views::reopenings)
        .description("How often the views were opened again")
        .register(registry);
    Gauge.builder("witan.node.ready", node, one -> one.isReady() ? 1 : 0)
        .description("1 when commands are taken")
        .register(registry);
  }

  /** An answer went out. */
  public void answered(String operation, int status, long nanoseconds) {
    Timer.builder("witan.http.requests")
        .description("Answers by operation of the contract and status")
        .tag("operation", operation)
        .tag("status", Integer.toString(status))
        .publishPercentileHistogram()
        .register(registry)
        .record(Duration.ofNanos(nanoseconds));
  }

  /** The node restarted from its journal, or a bug showed. */
  public void troubled() {
    Counter.builder("witan.troubles")
        .description("Restarts from the journal, and bugs")
        .register(registry)
        .increment();
  }

  /** Where the meters are read. */
  public PrometheusMeterRegistry registry() {
    return registry;
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
