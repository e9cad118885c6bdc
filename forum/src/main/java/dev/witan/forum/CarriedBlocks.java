package dev.witan.forum;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Snapshotted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What posts of proposals and artifacts carry, by the number of the post (GOV-1, GOV-6). */
public final class CarriedBlocks implements Snapshotted {
  private static final Parameter[] PARAMETERS = Parameter.values();

  private final TreeMap<Integer, Block> blocks = new TreeMap<>();
  private final TreeMap<Integer, Artifact> artifacts = new TreeMap<>();

  /** The block of this post, if it is a proposal. */
  public Optional<Block> block(int post) {
    return Optional.ofNullable(blocks.get(post));
  }

  /** The name and version of the file in this post, if it is an artifact. */
  public Optional<Artifact> artifact(int post) {
    return Optional.ofNullable(artifacts.get(post));
  }

  @Mutator
  void carry(int post, Block block) {
    blocks.put(post, block);
  }

  @Mutator
  void carry(int post, Artifact artifact) {
    artifacts.put(post, artifact);
  }

  /** Writes a block in events and snapshots; parameters stand by their place in the catalogue. */
  public static void writeBlock(Block block, Output output) {
    output.count(block.set().size());
    for (Map.Entry<Parameter, Long> item : block.set().entrySet()) {
      output.count(item.getKey().ordinal()).count(item.getValue());
    }
    output.count(block.artifacts().size());
    for (Map.Entry<String, Hash256> item : block.artifacts().entrySet()) {
      output.text(item.getKey()).hash(item.getValue());
    }
    output.count(block.treasurers().size());
    block.treasurers().forEach(output::text);
    output.count(block.payments().size());
    for (Payment payment : block.payments()) {
      payment.to().write(output);
      output.count(payment.amount());
    }
    output.count(block.delay());
  }

  /** Reads what {@link #writeBlock} wrote. */
  public static Block readBlock(Input input) {
    SortedMap<Parameter, Long> set = new TreeMap<>();
    for (int left = input.size(); left > 0; left--) {
      set.put(PARAMETERS[input.count(PARAMETERS.length - 1)], input.count());
    }
    SortedMap<String, Hash256> named = new TreeMap<>();
    for (int left = input.size(); left > 0; left--) {
      named.put(input.text(), input.hash());
    }
    List<String> treasurers = new ArrayList<>();
    for (int left = input.size(); left > 0; left--) {
      treasurers.add(input.text());
    }
    List<Payment> payments = new ArrayList<>();
    for (int left = input.size(); left > 0; left--) {
      payments.add(new Payment(MemberId.read(input), input.count()));
    }
    return new Block(set, named, treasurers, payments, input.count());
  }

  @Override
  public void write(Output output) {
    output.count(blocks.size());
    for (Map.Entry<Integer, Block> item : blocks.entrySet()) {
      writeBlock(item.getValue(), output.count(item.getKey()));
    }
    output.count(artifacts.size());
    for (Map.Entry<Integer, Artifact> item : artifacts.entrySet()) {
      output.count(item.getKey()).text(item.getValue().name()).text(item.getValue().version());
    }
  }

  @Override
  public void restore(Input input) {
    blocks.clear();
    artifacts.clear();
    for (int left = input.size(); left > 0; left--) {
      blocks.put(input.count(Integer.MAX_VALUE), readBlock(input));
    }
    for (int left = input.size(); left > 0; left--) {
      artifacts.put(input.count(Integer.MAX_VALUE), new Artifact(input.text(), input.text()));
    }
  }
}
