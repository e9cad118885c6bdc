package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: member and body ids have one text each. Method: known base32 texts, and round trips. */
final class IdTextTest {
  private static final String TWENTY_BYTES = "m_aaaqeayeaudaocajbifqydiob4ibceqt";

  @Test
  void shouldWriteBase32() {
    byte[] counting = new byte[20];
    for (int i = 0; i < counting.length; i++) {
      counting[i] = (byte) i;
    }
    assertThat(idOf(counting)).hasToString(TWENTY_BYTES);
    assertThat(idOf("foobarfoobarfoobarfo".getBytes(StandardCharsets.US_ASCII)))
        .hasToString("m_mzxw6ytbojtg633cmfzgm33pmjqxeztp");
    assertThat(new MemberId(0, 0, 0)).hasToString("m_" + "a".repeat(32));
    assertThat(new MemberId(-1, -1, -1)).hasToString("m_" + "7".repeat(32));
  }

  /** The public keys of RFC 8032, section 7.1, tests 1 and 2. */
  @ParameterizedTest
  @CsvSource({
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
        + " m_eh7ddx5bksrgcytl7bkai36se4nxx3kl",
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
        + " m_hh3rhufgiqst6bcssqq3t5i3tmejphii"
  })
  void shouldMakeAMemberIdFromTheFirstKey(String key, String id) {
    PublicKey publicKey = new PublicKey(Hash256.parse(key).orElseThrow());
    assertThat(MemberId.of(publicKey)).hasToString(id);
  }

  @Test
  void shouldMakeABodyIdFromTheFoundingsCommandId() {
    assertThat(BodyId.of(Hash256.ofText("abc")))
        .hasToString("wtn_xj4bnp4pahh6uqkbidpf3lrceoyagynd");
  }

  @Test
  void shouldSurviveText() {
    Draws.repeat(
        1000,
        draws -> {
          MemberId id = new MemberId(draws.integer(), draws.integer(), (int) draws.integer());
          assertThat(id.toString()).matches("m_[a-z2-7]{32}");
          assertThat(MemberId.parse(id.toString())).contains(id);
          BodyId body = new BodyId(id.first(), id.second(), id.third());
          assertThat(body.toString()).matches("wtn_[a-z2-7]{32}");
          assertThat(BodyId.parse(body.toString())).contains(body);
          assertThat(BodyId.parse(id.toString())).isEmpty();
        });
  }

  @Test
  void shouldSurviveBytes() {
    Draws.repeat(
        1000,
        draws -> {
          MemberId id = new MemberId(draws.integer(), draws.integer(), (int) draws.integer());
          BodyId body = new BodyId(id.first(), id.second(), id.third());
          Output output = new Output();
          id.write(output);
          assertThat(output.length()).isEqualTo(20);
          assertThat(idOf(output.toBytes())).isEqualTo(id);
          body.write(output);
          Input input = new Input(output.toBytes());
          assertThat(MemberId.read(input)).isEqualTo(id);
          assertThat(BodyId.read(input)).isEqualTo(body);
          input.end();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m_",
        "aaaqeayeaudaocajbifqydiob4ibceqt",
        "M_aaaqeayeaudaocajbifqydiob4ibceqt",
        "wtn_aaaqeayeaudaocajbifqydiob4ibceqt",
        "m_aaaqeayeaudaocajbifqydiob4ibceq",
        "m_aaaqeayeaudaocajbifqydiob4ibceqta",
        "m_aaaqeayeaudaocajbifqydiob4ibceq=",
        "m_AAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQT",
        "m_1aaqeayeaudaocajbifqydiob4ibceqt",
        "m_8aaqeayeaudaocajbifqydiob4ibceqt",
        "m_0aaqeayeaudaocajbifqydiob4ibceqt"
      })
  void shouldRefuseEveryOtherText(String text) {
    assertThat(MemberId.parse(text)).isEmpty();
  }

  @Test
  void shouldHashByTheFirstWord() {
    assertThat(new MemberId(7, 1, 1)).hasSameHashCodeAs(new MemberId(7, 2, 2));
    assertThat(new MemberId(8, 1, 1).hashCode()).isEqualTo(8);
  }

  private static MemberId idOf(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new MemberId(buffer.getLong(), buffer.getLong(), buffer.getInt());
  }
}
