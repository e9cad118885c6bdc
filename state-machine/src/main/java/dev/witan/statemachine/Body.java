package dev.witan.statemachine;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Snapshotted;
import dev.witan.statemachine.BodyEvent.BodyFounded;

/** What the founding said about the body. */
public final class Body implements Snapshotted {
  private BodyId id;
  private String name = "";
  private PublicKey nodeKey;
  private boolean imported;

  public boolean isFounded() {
    return id != null;
  }

  /** The body's id, or null before the founding. */
  public BodyId id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The key that signs receipts, or null before the founding. */
  public PublicKey nodeKey() {
    return nodeKey;
  }

  /** Whether the body holds imported or simulated data. */
  public boolean isImported() {
    return imported;
  }

  @Mutator
  void found(BodyFounded event) {
    id = event.id();
    name = event.name();
    nodeKey = event.nodeKey();
    imported = event.imported();
  }

  @Override
  public void write(Output output) {
    output.bool(isFounded());
    if (isFounded()) {
      id.write(output);
      output.text(name).hash(nodeKey.value()).bool(imported);
    }
  }

  @Override
  public void restore(Input input) {
    id = null;
    if (input.bool()) {
      id = BodyId.read(input);
      name = input.text();
      nodeKey = new PublicKey(input.hash());
      imported = input.bool();
    }
  }
}
