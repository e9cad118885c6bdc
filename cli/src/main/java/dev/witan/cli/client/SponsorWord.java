package dev.witan.cli.client;

import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import dev.witan.reputation.ReputationCommand.Sponsor;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A sponsor's countersignature as one word, {@code MEMBER:KEY:SIGNATURE}. */
final class SponsorWord implements ITypeConverter<Sponsor> {
  private static final int PARTS = 3;

  static String of(MemberId member, PublicKey key, Signature signature) {
    return member + ":" + key + ":" + signature;
  }

  @Override
  public Sponsor convert(String text) {
    String[] parts = text.split(":", -1);
    Optional<MemberId> member = MemberId.parse(parts[0]);
    Optional<PublicKey> key = parts.length == PARTS ? PublicKey.parse(parts[1]) : Optional.empty();
    Optional<Signature> signature =
        parts.length == PARTS ? Signature.parse(parts[2]) : Optional.empty();
    if (member.isEmpty() || key.isEmpty() || signature.isEmpty()) {
      throw new TypeConversionException("expected the word that `witan sponsor` printed");
    }
    return new Sponsor(member.get(), key.get(), signature);
  }
}
