package dev.witan.cli.client.value;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.PostContent;
import dev.witan.kernel.Hash256;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A citation, {@code POST:0.3}; a minus before the weight takes value from the post. */
public final class CitationText implements ITypeConverter<Citation> {
  @Override
  public Citation convert(String text) {
    int colon = text.lastIndexOf(':');
    String post = text.substring(0, Math.max(colon, 0));
    String weight = text.substring(colon + 1);
    boolean isNegative = weight.startsWith("-");
    OptionalLong size = Decimal.millionths(isNegative ? weight.substring(1) : weight);
    Optional<Hash256> cited = Hash256.parse(post);
    if (size.isEmpty() || cited.isEmpty() && !post.equals(PostContent.INCINERATOR)) {
      throw new TypeConversionException(
          "a citation is POST:WEIGHT, such as the 64 digits of a post and :0.3");
    }
    return new Citation(cited, isNegative ? -size.getAsLong() : size.getAsLong());
  }
}
