package dev.witan.cli.client.value;

import dev.witan.statemachine.codec.Names;
import java.util.OptionalInt;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The number in an id such as {@code pool_81}. */
public abstract sealed class NumberedText implements ITypeConverter<Integer> {
  private final String kind;
  private final Function<String, OptionalInt> names;

  private NumberedText(String kind, Function<String, OptionalInt> names) {
    this.kind = kind;
    this.names = names;
  }

  @Override
  public Integer convert(String text) {
    return names
        .apply(text)
        .orElseThrow(
            () -> new TypeConversionException("a " + kind + " is named as " + kind + "_12"));
  }

  /** Of a pool. */
  public static final class OfPool extends NumberedText {
    /** The converter. */
    public OfPool() {
      super("pool", Names.IDS::pool);
    }
  }

  /** Of an offer. */
  public static final class OfOffer extends NumberedText {
    /** The converter. */
    public OfOffer() {
      super("offer", Names.IDS::offer);
    }
  }

  /** Of a request. */
  public static final class OfRequest extends NumberedText {
    /** The converter. */
    public OfRequest() {
      super("request", Names.IDS::request);
    }
  }

  /** Of a proposal. */
  public static final class OfProposal extends NumberedText {
    /** The converter. */
    public OfProposal() {
      super("proposal", Names.IDS::proposal);
    }
  }
}
