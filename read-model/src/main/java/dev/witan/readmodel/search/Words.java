package dev.witan.readmodel.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words of texts in any language: as Unicode divides them, in lower case and without accents. They
 * are not cut to stems, since nobody says which language a post is in.
 */
final class Words extends Analyzer {
  /**
   * A word and where it stands.
   *
   * @param end behind its last character
   */
  record Word(String text, int start, int end) {}

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new StandardTokenizer();
    return new TokenStreamComponents(
        tokenizer, new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer)));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream stream) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(stream));
  }

  /** The words of a text in order, so many at most. */
  List<Word> of(String text, int most) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (words.size() < most && stream.incrementToken()) {
        words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory
    }
  }
}
